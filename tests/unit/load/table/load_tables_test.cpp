// SPDX-License-Identifier: MIT
// Tables as a spreadsheet has them, and what is reported of each kind of fault in them.

#include "liaison/load/table/load_tables.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "exporting.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

using Tables = std::map<std::string, std::string>;

const Tables kSound{
    {"base.csv", "title,description,hub\nTables,,hub\n"},
    {"sources.csv", "id,title,url,retrieved,captures\npage,Page,,2026-11-24,\n"},
    {"sections.csv",
     "source,id,title,paragraphs\npage,top,Top,00000000000000aa 00000000000000ab\n"},
    {"nodes.csv",
     "id,type,name,kind,since,broader,aliases,cite\n"
     "hub,organization,The Hub,,,,,page\n"
     "body,organization,A Body,office,,,\"synonym \"\"Bodies\"\"\",\"page#top/1 \"\"body\"\"\"\n"
     "area,area,An Area,,,,,page#top/2\n"
     "part,area,Its Part,,,area,,page#top/2\n"
     "group,group,A Group,,2016,,,page#top/0\n"},
    {"edges.csv",
     "subject,relation,object,role,status,since,until,statement,cite\n"
     "body,works-with,hub,,current,2017,,They work.,\"page#top/1 \"\"work\"\"; page\"\n"
     "body,takes-part-in,group,chair,,,,It chairs.,page#top/2\n"}};

std::vector<load::Input> inputs_of(const Tables& tables) {
    std::vector<load::Input> inputs;
    for (const auto& [name, text] : tables) inputs.push_back(load::Input::of_text(name, text));
    return inputs;
}

load::File load_tables(const Tables& tables) {
    auto inputs = inputs_of(tables);
    return load::load_tables(
        inputs, [] { return std::vector{load::Input::of_text("base.json", base_text())}; });
}

load::Diagnostics faults_of_tables(const Tables& tables) {
    try {
        load_tables(tables);
    } catch (const load::DataError& error) {
        return error.diagnostics();
    }
    return {};
}

std::string imported(const Tables& tables) {
    const load::File file = load_tables(tables);
    return exported(file.kb, file.own);
}

/// The sound tables with a text of one of them replaced.
Tables changed(const std::string& table, std::string_view from, std::string_view to) {
    Tables tables = kSound;
    const std::string before = tables.at(table);
    REQUIRE(before.find(from) != std::string::npos);
    tables[table] = with_replaced(before, from, to);
    return tables;
}

struct Case {
    std::string table;
    std::string_view from;
    std::string_view to;
    std::string code;
    std::string report;  ///< the beginning of the message, with its location
};

const std::vector<Case> kCases{
    {"nodes.csv", "kind", "kinds", "bad-column",
     "nodes.csv:1: kinds: nodes.csv has no such column; did you mean kind?"},
    {"nodes.csv", ",cite\n", ",name\n", "bad-column",
     "nodes.csv:1: name: the column is there twice"},
    {"edges.csv", "statement", "", "bad-column", "edges.csv:1: statement: the column is missing"},
    {"edges.csv", "statement", "", "bad-column", "edges.csv:1: column 8 has no heading"},
    {"edges.csv", "It chairs.", "It chairs, it leads.,,", "bad-table",
     "edges.csv:3: the row has 12 cells, and the table 9 columns"},
    {"edges.csv", "It chairs.", "\"It chairs\".", "bad-table",
     "edges.csv:3: statement: text follows the closing quotation mark"},
    {"edges.csv", "It chairs.", "\"It chairs.", "bad-table",
     "edges.csv:3: statement: the quotation mark at the beginning of the cell is not closed"},
    {"edges.csv", "It chairs.", "It ch\xE4irs.", "bad-table",
     "edges.csv:3: statement: the cell is not UTF-8"},
    {"edges.csv", "It chairs.", "It\x01 chairs.", "bad-table",
     "edges.csv:3: statement: the cell has a control character"},
    {"base.csv", "Tables,,hub\n", "Tables,,hub\nMore,,hub\n", "bad-table",
     "base.csv:3: base.csv has one row"},
    {"nodes.csv", "\"\"body\"\"", "\"\"body", "bad-cell",
     "nodes.csv:3: cite: a quotation mark is not closed; double a mark inside the text; "
     "a list is written at \"words\"; …"},
    {"nodes.csv", "page#top/0", "page#top/0 and more", "bad-cell",
     "nodes.csv:6: cite: \"and\" is too much here"},
    {"nodes.csv", "area,area,An Area", "area,aera,An Area", "bad-value",
     "nodes.csv:4: type: \"aera\" is not a type of entity; did you mean area?"},
    {"nodes.csv", "area,area,An Area", "area,,An Area", "bad-value",
     "nodes.csv:4: type: \"\" is not a type of entity"},
    {"nodes.csv", "body,organization", "Body!,organization", "bad-id", "nodes.csv:3: id: "},
    {"nodes.csv", "part,area", "area,area", "duplicate-id", "nodes.csv:5: id: "},
    {"nodes.csv", ",2016,", ",last year,", "bad-date", "nodes.csv:6: since: "},
    {"nodes.csv", "The Hub", "", "empty-text", "nodes.csv:2: name: must not be empty"},
    {"nodes.csv", ",area,,page#top/2", ",aera,,page#top/2", "dangling-reference",
     "nodes.csv:5: broader: no entity has the id \"aera\"; did you mean \"area\"?"},
    {"nodes.csv", "office,,,", "office,,area,", "unknown-key", "nodes.csv:3: broader: "},
    {"nodes.csv", "area,area,An Area,,,,", "area,area,An Area,,,part,", "cycle",
     "nodes.csv:5: broader: a cycle of "},
    {"nodes.csv", "synonym", "nickname", "bad-value", "nodes.csv:3: aliases: "},
    {"edges.csv", "current", "currant", "bad-value", "edges.csv:2: status: "},
    {"edges.csv", "works-with", "works-wiht", "bad-value", "edges.csv:2: relation: "},
    {"edges.csv", "hub,,current", "hbu,,current", "dangling-reference",
     "edges.csv:2: object: no entity has the id \"hbu\"; did you mean \"hub\"?"},
    {"edges.csv", "takes-part-in,group", "takes-part-in,area", "ill-typed-reference",
     "edges.csv:3: object: "},
    {"edges.csv", ",hub,,current", ",hub,chair,current", "misplaced-role", "edges.csv:2: role: "},
    {"edges.csv", "2017,", "2017,2016", "reversed-dates", "edges.csv:2: until: "},
    {"edges.csv", "It chairs.,page#top/2", "It chairs.,", "missing-citation",
     "edges.csv:3: cite: needs at least one citation"},
    {"edges.csv", "It chairs.,page#top/2", "It chairs.,page#top/9", "bad-citation",
     "edges.csv:3: cite: "},
    {"edges.csv", "\"page#top/1 ", "\" ", "missing-key", "edges.csv:2: cite: "},
    {"sections.csv", "page,top", "paeg,top", "dangling-reference",
     "sections.csv:2: source: no row of sources.csv has the id \"paeg\"; did you mean page?"},
    {"sections.csv", "00aa", "00ag", "bad-fingerprint", "sections.csv:2: paragraphs: "},
    {"sources.csv", "2026-11-24,", "2026-11-24,\"2026 00000000000000ag\"", "bad-fingerprint",
     "sources.csv:2: captures: "},
    {"base.csv", "hub\nTables,,hub", "hub\nTables,,hug", "dangling-reference", "base.csv:2: hub: "},
};

}  // namespace

TEST_CASE("Sound tables are a knowledge base") {
    const load::File file = load_tables(kSound);
    CHECK(file.kb.title() == "Tables");
    CHECK(file.kb.facts().size() == 2);
    CHECK(file.kb.aliases(*file.kb.find("body")).size() == 1);
    CHECK(exported(loaded({imported(kSound)})) == imported(kSound));
}

TEST_CASE("Each kind of fault in a table is reported with file, line and column") {
    for (const Case& each : kCases) {
        const auto faults = faults_of_tables(changed(each.table, each.from, each.to));
        INFO(in_words(faults));
        INFO(each.report);
        CHECK(std::ranges::any_of(faults.kept(), [&](const load::Diagnostic& fault) {
            return load::id_of(fault.code) == each.code &&
                   fault.to_string().starts_with(each.report);
        }));
    }
}

TEST_CASE("The faults of all tables are reported in one run, in order, and a cell's once") {
    Tables tables = kSound;
    tables["edges.csv"] = with_replaced(tables["edges.csv"], "current", "currant");
    tables["nodes.csv"] = with_replaced(tables["nodes.csv"], "page#top/0", "page#top/0 \"");
    tables["sources.csv"] = with_replaced(tables["sources.csv"], "2026-11-24", "yesterday");
    const auto faults = faults_of_tables(tables);
    INFO(in_words(faults));
    REQUIRE(faults.count() == 3);
    CHECK(faults.kept()[0].to_string().starts_with("edges.csv:2: status: "));
    CHECK(faults.kept()[1].to_string().starts_with("nodes.csv:6: cite: "));
    CHECK(faults.kept()[2].to_string().starts_with("sources.csv:2: retrieved: "));
}

TEST_CASE("A missing column is reported once, not for each row") {
    const auto faults = faults_of_tables(changed("nodes.csv", ",cite\n", "\n"));
    INFO(in_words(faults));
    CHECK(std::ranges::count(faults.kept(), std::string("cite"),
                             [](const auto& fault) { return fault.location.pointer; }) == 1);
}

TEST_CASE("A table in UTF-16 is named as such") {
    const auto faults = faults_of_tables({{"edges.csv", std::string("\xFF\xFEs\0u\0", 6)}});
    CHECK(faults.kept().at(0).to_string() ==
          "edges.csv: the table is in UTF-16; save it as \"CSV UTF-8\"");
}

TEST_CASE("Neo4j's columns say the same as the plain ones, or are reported") {
    Tables tables = kSound;
    tables["edges.csv"] = with_replaced(
        with_replaced(with_replaced(with_replaced(tables["edges.csv"], "subject,", ":START_ID,"),
                                    ",relation,object,", ",:TYPE,:END_ID,"),
                      "works-with", "WORKS_WITH"),
        "takes-part-in", "TAKES_PART_IN");
    tables["nodes.csv"] = with_replaced(tables["nodes.csv"], "id,type,", "id:ID,:LABEL,");
    CHECK(imported(tables) == imported(kSound));

    tables["edges.csv"] = with_replaced(tables["edges.csv"], "WORKS_WITH", "WORKS_WIHT");
    CHECK(in_words(faults_of_tables(tables)).starts_with("bad-value edges.csv:2: :TYPE: "));

    tables = kSound;
    tables["edges.csv"] =
        with_replaced(with_replaced(tables["edges.csv"], "subject,", ":TYPE,subject,"), "\nbody,",
                      "\nENDORSES,body,");
    CHECK(in_words(faults_of_tables(tables))
              .starts_with("bad-cell edges.csv:2: :TYPE: the cell contradicts the column "
                           "relation, which is \"works-with\""));
}

TEST_CASE("Tables without a hub are an overlay on the base") {
    const Tables tables{
        {"edges.csv",
         "subject,relation,object,statement,cite\nbody,shares-area,area,They share.,page#top/2\n"}};
    const std::string text = imported(tables);
    CHECK(text.find("hub") == std::string::npos);
    CHECK(text.find("organizations") == std::string::npos);
    CHECK(loaded({base_text(), text}).facts().size() == 2);
}

TEST_CASE("What spreadsheets change in a table does not matter") {
    const std::string expected = imported(kSound);
    Tables tables = kSound;
    for (auto& [name, text] : tables) {
        std::size_t columns =
            1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, text.find('\n')), ','));
        text = "\xEF\xBB\xBF" + with_replaced(text, "\n", ",\r\n") + std::string(columns, ',') +
               "\r\n,\r\n\r\n";
    }
    CHECK(imported(tables) == expected);
    tables = kSound;
    tables["edges.csv"] = with_replaced(tables["edges.csv"], ",", "\t");
    tables["base.csv"] = with_replaced(tables["base.csv"], ",", ";");
    CHECK(imported(tables) == expected);
    tables = kSound;
    tables["nodes.csv"] = with_replaced(tables["nodes.csv"], "A Body", " A Body ");
    tables["nodes.csv"] = with_replaced(tables["nodes.csv"], "\nbody,", "\nbody ,");
    CHECK(imported(tables) == expected);
}

TEST_CASE("An apostrophe is dropped only where it guards against a formula") {
    const auto name = [](std::string_view cell) {
        const load::File file = load_tables(changed("nodes.csv", "A Body", cell));
        return std::string(file.kb.name(*file.kb.find("body")));
    };
    CHECK(name("'=1+1") == "=1+1");
    CHECK(name("'007") == "007");
    CHECK(name("'90s Office") == "'90s Office");
    CHECK(name("''quoted") == "'quoted");
    CHECK(name("'Ndrangheta") == "'Ndrangheta");
    CHECK(name("'") == "'");
}
