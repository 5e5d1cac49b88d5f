// SPDX-License-Identifier: MIT
// CSV, TSV and Markdown tables of texts with special characters.

#include "liaison/render/table/csv.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/table/markdown_table.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using render::Table;

namespace {

std::string written(const Table& table, void (*write)(const Table&, render::Sink&)) {
    render::StringSink sink;
    write(table, sink);
    return sink.text();
}

std::string csv(const Table& table) { return written(table, render::write_csv); }
std::string tsv(const Table& table) { return written(table, render::write_tsv); }
std::string markdown(const Table& table) { return written(table, render::write_markdown); }

Table one_cell(const std::string& text) { return {{"t"}, {{{{text}}}}}; }

/// Parses CSV (RFC 4180).
std::vector<std::vector<std::string>> parsed_csv(const std::string& text) {
    std::vector<std::vector<std::string>> records;
    std::vector<std::string> record(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                record.back() += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                record.back() += text[i++];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            record.emplace_back();
        } else if (c == '\n') {
            records.push_back(record);
            record.assign(1, {});
        } else {
            record.back() += c;
        }
    }
    return records;
}

}  // namespace

TEST_CASE("A CSV field with a comma or a quote is quoted and reads back") {
    CHECK(csv(one_cell("plain")) == "t\nplain\n");
    CHECK(csv(one_cell("a,b")) == "t\n\"a,b\"\n");
    CHECK(csv(one_cell("say \"a\"")) == "t\n\"say \"\"a\"\"\"\n");
    CHECK(csv(one_cell("")) == "t\n\n");
    for (const std::string text : {"a,b", "\"", "\"\"", ",", "a;b", "国,連"}) {
        CHECK(parsed_csv(csv(one_cell(text)))[1] == std::vector{text});
    }
}

TEST_CASE("A cell that a spreadsheet would read as a formula gets a leading apostrophe") {
    for (const std::string text : {"=1+1", "+1", "-1", "@SUM(A1)"}) {
        CHECK(csv(one_cell(text)) == "t\n'" + text + "\n");
        CHECK(tsv(one_cell(text)) == "t\n'" + text + "\n");
    }
    CHECK(csv(one_cell("=HYPERLINK(\"x\",\"y\")")) == "t\n\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n");
    CHECK(csv(one_cell("1=1")) == "t\n1=1\n");
}

TEST_CASE("Tabs, line ends and control characters are escaped in every cell") {
    for (const std::string text : {"\ta", "\ra", "\na", "a\tb", "a\r\nb", "a\x1b[31mb", "\u202E"}) {
        for (const std::string& cell : {csv(one_cell(text)), tsv(one_cell(text))}) {
            INFO(cell);
            CHECK(std::ranges::count(cell, '\n') == 2);
            CHECK(cell.find_first_of("\t\r\x1b") == std::string::npos);
            CHECK(cell.find("\\u{") != std::string::npos);
        }
    }
}

TEST_CASE("The lines of a row are one record and empty ones are left out") {
    const Table table{{"a", "b"}, {{{{"name"}, {"one"}}, {{""}, {"two"}}}}};
    CHECK(csv(table) == "a,b\nname,one; two\n");
    CHECK(tsv(table) == "a\tb\nname\tone; two\n");
    CHECK(markdown(table) == "| a | b |\n| --- | --- |\n| name | one<br>two |\n");
}

TEST_CASE("A table without rows has only its heading") {
    CHECK(csv({{"a", "b"}, {}}) == "a,b\n");
    CHECK(tsv({{"a", "b"}, {}}) == "a\tb\n");
}

TEST_CASE("Every record of every list has as many fields as there are titles") {
    const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    const render::Options options{render::Format::csv, {}};
    const auto check = [](const std::string& text, std::size_t rows) {
        const auto records = parsed_csv(text);
        REQUIRE(records.size() == rows + 1);
        for (const auto& record : records) CHECK(record.size() == records.front().size());
    };
    render::StringSink partners;
    const auto list = ask::list_partners(kb, {}, {});
    render::write_partners(kb, list, options, partners);
    std::size_t lines = 0;
    for (const ask::Profile& row : list.rows) {
        const std::size_t areas = row.facet(ask::FacetId::areas)->connections.size();
        lines += std::max<std::size_t>(areas + row.matched.size(), 1);
    }
    check(partners.text(), lines);
    render::StringSink facts;
    render::write_facts(kb, ask::list_facts(kb, {}), options, facts);
    check(facts.text(), kb.facts().size());
    render::StringSink sources;
    render::write_sources(kb, ask::list_sources(kb, {}), options, sources);
    check(sources.text(), kb.sources().size());
}

TEST_CASE("A partner without a stated area has one record with an empty area in CSV") {
    const KnowledgeBase kb = load_named({"interpol-un"});
    render::StringSink sink;
    render::write_partners(kb, ask::list_partners(kb, asked(kb, "partner:unep"), {}),
                           {render::Format::csv, {}}, sink);
    const auto records = parsed_csv(sink.text());
    REQUIRE(records.size() == 2);
    CHECK(records[0][6] == "area");
    CHECK(records[1][0] == "unep");
    CHECK(records[1][6].empty());
}
