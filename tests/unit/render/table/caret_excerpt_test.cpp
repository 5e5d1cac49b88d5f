// SPDX-License-Identifier: MIT
// The excerpt of a fault: a line cut to the width, with a caret at the position of the fault.

#include "render/table/caret_excerpt.hpp"

#include "checking.hpp"
#include "liaison/model/text.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// The excerpt for a text with one fault.
std::string shown(const std::string& text, std::size_t width = 80) {
    const auto found = found_in({text});
    INFO(in_words(found));
    REQUIRE(found.count() == 1);
    return render::caret_excerpt(found.kept().front(), {width, false}).string();
}

/// The two lines of an excerpt.
std::pair<std::string, std::string> line_and_caret(const std::string& excerpt) {
    const auto end = excerpt.find('\n');
    REQUIRE(end != std::string::npos);
    REQUIRE(excerpt.back() == '\n');
    return {excerpt.substr(0, end), excerpt.substr(end + 1, excerpt.size() - end - 2)};
}

/// The part of the line from the column of the caret on.
std::string pointed_at(const std::string& excerpt) {
    const auto [line, caret] = line_and_caret(excerpt);
    const std::size_t column = text::width(caret) - 1;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (text::is_utf8(line.substr(0, i)) && text::width(line.substr(0, i)) == column) {
            return line.substr(i);
        }
    }
    return {};
}

}  // namespace

TEST_CASE("An excerpt has the line, its number and a caret under the fault") {
    CHECK(shown("{ \"format\": 1,\n  \"hub\": §\n}") ==
          "    2 |   \"hub\": §\n"
          "      |          ^\n");
}

TEST_CASE("The caret is under the fault, whatever text precedes it") {
    const std::string wanted = R"("Bad" })";
    CHECK(pointed_at(shown("{ \"format\": 1, \"title\": \"国連 Ünïted\", \"hub\": " + wanted)) ==
          wanted);
    CHECK(pointed_at(shown("{ \"format\": 1,\n\t\t\"hub\":\t" + wanted)) == wanted);
    CHECK(pointed_at(shown("\xEF\xBB\xBF{ \"format\": 1, \"hub\": " + wanted)) == wanted);
    CHECK(pointed_at(shown("{ \"format\": 1,\r\n\"hub\": \"Bad\"\r\n}\r\n")) == "\"Bad\"");
}

TEST_CASE("A line too long for the terminal is cut around the fault") {
    const std::string text = "{ \"format\": 1, \"title\": \"" + std::string(5000, 'x') +
                             "\", \"hub\": \"Bad\", \"description\": \"" + std::string(5000, 'y') +
                             "\" }";
    for (const std::size_t width : {10U, 40U, 80U, 200U}) {
        const std::string excerpt = shown(text, width);
        INFO(excerpt);
        CHECK(pointed_at(excerpt).starts_with("\"Bad\","));
        CHECK(text::width(line_and_caret(excerpt).first) <= std::max<std::size_t>(width, 40));
        CHECK(line_and_caret(excerpt).first.find("…") != std::string::npos);
        CHECK(line_and_caret(excerpt).first.ends_with("…"));
    }
}

TEST_CASE("A long line of wide characters is cut between characters") {
    std::string wide;
    for (int i = 0; i < 2000; ++i) wide += "国";
    const std::string excerpt =
        shown("{ \"format\": 1, \"title\": \"" + wide + "\", \"hub\": \"Bad\" }", 60);
    CHECK(text::is_utf8(excerpt));
    CHECK(text::width(line_and_caret(excerpt).first) <= 60);
    CHECK(pointed_at(excerpt) == "\"Bad\" }");
}

TEST_CASE("The excerpt of a long line ends with a whole character") {
    for (std::size_t more = 0; more < 4; ++more) {
        std::string after(more, 'x');
        for (int i = 0; i < 400; ++i) after += "🌍";
        const auto found =
            found_in({"{ \"format\": 1, \"hub\": \"Bad\", \"title\": \"" + after + "\" }"});
        REQUIRE(found.count() == 1);
        const auto& excerpt = found.kept().front().excerpt;
        CHECK(excerpt.ends_later);
        CHECK(excerpt.after.size() <= 800);
        CHECK(text::is_utf8(excerpt.after));
    }
}

TEST_CASE("Control characters are escaped in an excerpt") {
    const std::string excerpt =
        shown("{ \"format\": 1, \"title\": \"\u202E\x1B[31m\xFF\", \"hub\": \"hub\" }");
    CHECK(excerpt.find('\x1B') == std::string::npos);
    CHECK(excerpt.find("\u202E") == std::string::npos);
    CHECK(text::is_utf8(excerpt));
    CHECK(excerpt.find("\\u{1B}") != std::string::npos);
}

TEST_CASE("A fault at the end of the file shows the last line") {
    CHECK(pointed_at(shown("{ \"format\": 1")).empty());
    CHECK(line_and_caret(shown("{ \"format\": 1")).first == "    1 | { \"format\": 1");
}

TEST_CASE("Each of several faults on one line shows the whole line") {
    const auto found = found_in({R"({ "format": 2, "hub": "Bad", "title": 5 })"});
    REQUIRE(found.count() == 3);
    for (const auto& diagnostic : found.kept()) {
        CHECK(diagnostic.excerpt.before + diagnostic.excerpt.after ==
              R"({ "format": 2, "hub": "Bad", "title": 5 })");
    }
}
