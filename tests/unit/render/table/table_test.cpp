// SPDX-License-Identifier: MIT
// Text laid out for a terminal fits the width and loses nothing.

#include "liaison/render/table/table.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/answers/entities/about.hpp"
#include "liaison/render/answers/entities/subject_answer.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "loading.hpp"
#include "random.hpp"

using namespace liaison;
using namespace liaison::test;
using render::Style;
using render::Table;

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
    Lines lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const auto& line : lines) text += line;
    return text;
}

/// Whether a line is too wide although it could have been broken. Addresses are not.
bool too_wide(const std::string& line, std::size_t width) {
    const auto first = line.find_first_not_of(' ');
    if (line.substr(std::min(first, line.size())).starts_with("<http")) return false;
    const std::string shown = first == std::string::npos ? "" : line.substr(first);
    return text::width(line) > width && text::first_grapheme(shown) < shown.size();
}

/// The first line that is too wide, or empty.
std::string first_too_wide(const std::string& text, std::size_t width) {
    const Lines lines = lines_of(text);
    const auto found =
        std::ranges::find_if(lines, [&](const auto& line) { return too_wide(line, width); });
    return found == lines.end() ? std::string() : *found;
}

std::string aligned(const Table& table, const render::Look& look) {
    render::StringSink sink;
    render::write_aligned(table, look, sink);
    return sink.text();
}

std::string profile_text(const KnowledgeBase& kb, EntityIndex entity, std::size_t width) {
    render::StringSink sink;
    const render::Options options{render::Format::table, {width, false}};
    render::write_subjects(kb, {ask::profile_of(kb, entity, {})}, options, sink);
    return sink.text();
}

const KnowledgeBase& both() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

Lines wrapped(std::string_view text, std::size_t width) {
    Lines lines;
    for (const auto& line : render::wrapped(text::printable(text), width)) {
        lines.push_back(line.string());
    }
    return lines;
}

}  // namespace

TEST_CASE("Text is broken at spaces into lines that fit") {
    CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrapped("one two three", 100) == Lines{"one two three"});
    CHECK(wrapped("one two", 3) == Lines{"one", "two"});
    CHECK(wrapped("", 10) == Lines{""});
}

TEST_CASE("A word longer than a line is broken between graphemes") {
    CHECK(wrapped("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(wrapped("[1][2][13]", 7) == Lines{"[1][2]", "[13]"});
    CHECK(wrapped("[1][2]", 3) == Lines{"[1]", "[2]"});
    CHECK(wrapped("[123][4]", 3) == Lines{"[12", "3]", "[4]"});
    CHECK(wrapped("国際連合", 5) == Lines{"国際", "連合"});
    CHECK(wrapped("e\u0301e\u0301e\u0301", 2) == Lines{"e\u0301e\u0301", "e\u0301"});
    CHECK(wrapped("👮🏽‍♀️👮🏽‍♀️", 2).size() == 2);
}

TEST_CASE("A grapheme wider than the line is put on a line of its own") {
    CHECK(wrapped("国際", 1) == Lines{"国", "際"});
    CHECK(wrapped("ab", 0) == Lines{"a", "b"});
}

TEST_CASE("Wrapped text fits the width and loses no character") {
    Random random(11);
    const std::vector<std::string> pieces{"a",    "bc",   " ",           "  ",
                                          "word", "国際", "e\u0301",     "👮🏽‍♀️",
                                          "…",    "—",    "longer-word", "\u00A0"};
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::size_t n = random.below(30); n > 0; --n) text += random.one_of(pieces);
        const std::size_t width = 1 + random.below(20);
        const Lines lines = wrapped(text, width);
        INFO('"' << text << "\" at " << width);
        CHECK(without_spaces(joined(lines)) == without_spaces(text));
        for (const auto& line : lines) {
            INFO('"' << line << '"');
            CHECK_FALSE(too_wide(line, width));
        }
    }
}

TEST_CASE("No line of any profile is wider than the terminal") {
    for (std::size_t width = 20; width <= 120; width += 5) {
        std::string all;
        for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
            all += profile_text(both(), EntityIndex{i}, width);
        }
        INFO("at " << width);
        CHECK(first_too_wide(all, width) == "");
    }
}

TEST_CASE("No line of any list is wider than the terminal") {
    const auto partners = ask::list_partners(both(), {}, {});
    const auto facts = ask::list_facts(both(), {});
    for (std::size_t width = 20; width <= 120; width += 5) {
        const render::Options options{render::Format::table, {width, false}};
        const auto written = [&](const auto& write) {
            render::StringSink sink;
            write(sink);
            return sink.text();
        };
        INFO("at " << width);
        CHECK(first_too_wide(written([&](render::Sink& sink) {
                                 render::write_partners(both(), partners, options, sink);
                             }),
                             width) == "");
        CHECK(first_too_wide(written([&](render::Sink& sink) {
                                 render::write_facts(both(), facts, options, sink);
                             }),
                             width) == "");
        CHECK(first_too_wide(written([&](render::Sink& sink) {
                                 render::write_sources(both(), ask::list_sources(both(), {}),
                                                       options, sink);
                             }),
                             width) == "");
        CHECK(first_too_wide(written([&](render::Sink& sink) {
                                 render::write_about(both(), {}, options, sink);
                             }),
                             width) == "");
    }
}

TEST_CASE("A narrow terminal loses nothing of a profile") {
    const auto letters = [](const std::string& text) {
        std::string sorted = without_spaces(text);
        std::ranges::sort(sorted);
        return sorted;
    };
    for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
        const std::string wide = letters(profile_text(both(), EntityIndex{i}, 10000));
        for (const std::size_t width : {20U, 37U, 60U, 80U, 120U}) {
            INFO(both().id(EntityIndex{i}) << " at " << width);
            CHECK(letters(profile_text(both(), EntityIndex{i}, width)) == wide);
        }
    }
}

TEST_CASE("An address is on a line of its own that is not broken") {
    const Table table{
        {"Source", "Day"},
        {{{"A page", "2026-11-24"}, {{"", {"<https://example.org/page>", Style::address}}}},
         {{{"<https://example.org/other>", Style::address, 4}}}}};
    CHECK(lines_of(aligned(table, {18, false})) == Lines{"Source  Day", "A page  2026-11-24",
                                                         "        <https://example.org/page>",
                                                         "    <https://example.org/other>"});
    render::StringSink paragraph;
    render::write_paragraph("<https://example.org>", {8, false}, paragraph, Style::address, 2);
    CHECK(paragraph.text() == "  <https://example.org>\n");
    CHECK(lines_of(aligned(table, {8, false})) == Lines{"A page", "  Day:", "  2026-1", "  1-24",
                                                        "<https://example.org/page>",
                                                        "    <https://example.org/other>"});
}

TEST_CASE("Columns are aligned whatever the width of their characters") {
    const Table table{{"Name", "Is"},
                      {{{{"国連"}, {"x"}}}, {{{"UN"}, {"y"}}}, {{{"e\u0301"}, {"z"}}}}};
    const Lines lines = lines_of(aligned(table, {80, false}));
    REQUIRE(lines.size() == 4);
    for (const auto& line : lines) {
        const auto last = line.find_first_of(line == lines[0] ? "I" : "xyz");
        REQUIRE(last != std::string::npos);
        CHECK(text::width(line.substr(0, last)) == 6);
    }
}

TEST_CASE("Lines do not end in spaces") {
    for (std::uint32_t i = 0; i < both().entities().size(); ++i) {
        for (const auto& line : lines_of(profile_text(both(), EntityIndex{i}, 80))) {
            INFO(line);
            CHECK((line.empty() || line.back() != ' '));
        }
    }
}

TEST_CASE("Colour codes are added only on request and change nothing else") {
    const Table table{{"", ""},
                      {{{{"name", render::Style::strong}, {"[1]", render::Style::faint}}},
                       {{{"", render::Style::strong}, {"[2]", render::Style::faint}}}}};
    const std::string plain = aligned(table, {80, false});
    std::string coloured = aligned(table, {80, true});
    CHECK(plain.find('\x1b') == std::string::npos);
    CHECK(coloured.find("\x1b[1mname\x1b[0m") != std::string::npos);
    for (const char* code : {"\x1b[1m", "\x1b[2m", "\x1b[0m"}) {
        coloured = with_replaced(coloured, code, "");
    }
    CHECK(coloured == plain);
}

TEST_CASE("Text of the data cannot control the terminal") {
    const Table table{{"", ""}, {{{{"\x1b[31mred\n"}, {"\u202Ebad\xFF"}}}}};
    const std::string text = aligned(table, {200, false});
    CHECK(text.find("\\u{1B}[31mred\\u{A}") != std::string::npos);
    CHECK(text.find("\\u{202E}bad\\x{FF}") != std::string::npos);
    CHECK(std::ranges::count(text, '\n') == 1);
}
