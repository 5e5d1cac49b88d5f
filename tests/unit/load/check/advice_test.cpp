// SPDX-License-Identifier: MIT
// Each class of advice is found once, at the right position, and not in a clean file.

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <thread>

#include "checking.hpp"
#include "liaison/load/check/overlay_detection.hpp"
#include "temporary_folder.hpp"

using namespace liaison;
using namespace liaison::test;
using load::DiagnosticCode;

namespace {

/// A base that gets no advice.
const std::string kClean = R"({
  "format": 1,
  "hub": "hub",
  "sources": [
    { "id": "page", "title": "Page", "url": "https://example.org/", "sections": [
      { "id": "top", "title": "Top" } ] },
    { "id": "press", "title": "Press", "url": "https://example.org/press" }@source
  ],
  "organizations": [
    { "id": "hub", "name": "The Hub", "cite": [{ "at": "page" }] },
    { "id": "body", "name": "A Body", "acronym": "AB", "cite": [{ "at": "page#top/1" }] }@organization
  ],
  "areas": [
    { "id": "area", "name": "Smuggling", "aliases": [{ "name": "contraband", "kind": "synonym" }],
      "cite": [{ "at": "page#top/2" }, { "at": "press" }] }@area
  ],
  "facts": [
    { "subject": "body", "relation": "works-with", "object": "hub",
      "statement": "The body works with the hub.", "cite": [{ "at": "page#top/1", "words": "works" }] },
    { "subject": "body", "relation": "shares-area", "object": "area",
      "statement": "They share smuggling.", "cite": [{ "at": "page#top/1" }] }@fact
  ]
}
)";

std::string clean_with(std::string_view where, std::string_view what) {
    std::string text = with_replaced(kClean, where, what);
    for (const auto* other : {"@source", "@organization", "@area", "@fact"}) {
        text = with_replaced(text, other, "");
    }
    return text;
}

struct Case {
    DiagnosticCode code;
    std::string where;
    std::string what;  ///< with § in front of the expected position
    std::string pointer;
};

const std::vector<Case> kCases{
    {DiagnosticCode::unused_entity, "@area",
     R"(,
    { "name": "Ünused 国", "id": §"unused", "cite": [{ "at": "page" }] })",
     "areas/1/id"},
    {DiagnosticCode::shared_name, "@area",
     R"(,
    { "id": "other", "name": §"Contrabánd", "broader": "area", "cite": [{ "at": "page" }] })",
     "areas/1/name"},
    {DiagnosticCode::unnamed_object, "@fact",
     R"(,
    { "subject": "body", "relation": "shares-area", "object": "area", "status": "ended",
      "statement": §"They share smugglings.", "cite": [{ "at": "page" }] })",
     "facts/2/statement"},
    {DiagnosticCode::long_words, "@fact",
     R"(,
    { "subject": "body", "relation": "shares-area", "object": "area", "status": "ended",
      "statement": "Smuggling was shared.", "cite": [{ "at": "page" },
      { "at": "page#top/2", "words": §"one two three four five six seven eight nine ten eleven" }] })",
     "facts/2/cite/1/words"},
    {DiagnosticCode::long_words, "@area",
     R"(,
    { "id": "new", "name": "New", "broader": "area", "cite": [
      { "at": "page#top/2", "words": §"a b c d e f g h i j k" }] })",
     "areas/1/cite/0/words"},
    {DiagnosticCode::source_without_url, "@source", R"(, §{ "id": "book", "title": "Book" })",
     "sources/2"},
    {DiagnosticCode::uncited_source, "@source",
     R"(, { "url": "https://example.org/b", "id": §"book", "title": "Book" })", "sources/2/id"},
    {DiagnosticCode::sources_differ, "@fact",
     R"(,
    §{ "subject": "body", "relation": "shares-area", "object": "area", "status": "ended",
      "statement": "They shared smuggling.", "cite": [{ "at": "press" }] })",
     "facts/2"},
    {DiagnosticCode::not_nfc, "@source",
     ", { \"id\": \"book\", \"title\": §\"E\u0301te\u0301\", \"url\": \"https://example.org/b\" }",
     "sources/2/title"},
    {DiagnosticCode::special_space, "@source",
     ", { \"id\": \"book\", \"title\": §\"A\u00A0book\", \"url\": \"https://example.org/b\" }",
     "sources/2/title"},
    {DiagnosticCode::special_space, "@source",
     R"(, { "id": "book", "title": §"A book ", "url": "https://example.org/b" })",
     "sources/2/title"},
    {DiagnosticCode::bad_address, "@source",
     R"(, { "id": "book", "title": "A book", "url": §"www.example.org/b" })", "sources/2/url"},
    {DiagnosticCode::bad_address, "@source",
     R"(, { "id": "book", "title": "A book", "url": "https://example.org/b",
      "archived": §"http://http://example.org/b" })",
     "sources/2/archived"},
    {DiagnosticCode::control_character, "@source",
     R"(, { "id": "book", "title": §"a\u001bb\u001b", "url": "https://example.org/b" })",
     "sources/2/title"},
    {DiagnosticCode::control_character, "@source",
     ", { \"id\": \"book\", \"title\": §\"a\u202Eb\", \"url\": \"https://example.org/b\" }",
     "sources/2/title"},
};

}  // namespace

TEST_CASE("There is no advice on a clean file") {
    const auto found = found_in({clean_with("@fact", "")});
    INFO(in_words(found));
    CHECK(found.empty());
}

TEST_CASE("Facts about unknown entities are not compared with each other") {
    const std::string facts = R"(,
    { "subject": "one", "relation": "shares-area", "object": "area", "since": "2001",
      "statement": "They share smuggling.", "cite": [{ "at": "page" }] },
    { "subject": "two", "relation": "shares-area", "object": "area", "since": "2002",
      "statement": "They share smuggling.", "cite": [{ "at": "press" }] },
    { "subject": "body", "relation": "shares-area", "object": "three", "since": "2003",
      "statement": "They share theft.", "cite": [{ "at": "page" }] },
    { "subject": "body", "relation": "shares-area", "object": "four", "since": "2004",
      "statement": "They share arson.", "cite": [{ "at": "press" }] })";
    const auto found = found_in({clean_with("@fact", facts)});
    INFO(in_words(found));
    CHECK(found.count() == 4);
    CHECK(std::ranges::all_of(found.kept(), [](const load::Diagnostic& diagnostic) {
        return diagnostic.code == DiagnosticCode::dangling_reference;
    }));
}

TEST_CASE("Each class of advice is found at its position, however the file is laid out") {
    for (const Case& example : kCases) {
        const std::string text = clean_with(example.where, example.what);
        const std::string one_line = with_replaced(text, "\n", " ");
        for (const auto& form :
             {text, with_replaced(with_replaced(text, "\n", "\r\n"), "  ", "\t"), one_line,
              "\xEF\xBB\xBF" + one_line, with_replaced(text, "Page", "Ünïted 国際連合 😀")}) {
            const auto [file, position] = marked(form);
            const auto found = found_in({file}, example.code);
            INFO(load::id_of(example.code) << '\n' << file << '\n' << in_words(found_in({file})));
            REQUIRE(found.size() == 1);
            CHECK(found.front().location.pointer == example.pointer);
            CHECK(found.front().location.position == position);
        }
    }
}

TEST_CASE("Every code of advice has a case here") {
    std::set<DiagnosticCode> shown;
    for (const Case& example : kCases) shown.insert(example.code);
    for (const load::CodeRule& rule : load::code_rules()) {
        INFO(rule.id);
        CHECK(shown.contains(rule.code) == (rule.severity == load::Severity::advice));
    }
}

TEST_CASE("Advice on a shared name has the location of the other entity") {
    const std::string text = clean_with(
        "@organization", R"(, { "id": "other", "name": "Ab", "cite": [{ "at": "page" }] })");
    const auto found = found_in({text}, DiagnosticCode::shared_name);
    REQUIRE(found.size() == 1);
    CHECK(found.front().other.pointer == "organizations/1/acronym");
    CHECK(found.front().other.position == position_at(text, text.find("\"AB\"")));
    CHECK(found.front().message.find("\"body\"") != std::string::npos);
}

TEST_CASE("An entity may have the same name twice") {
    const std::string again = R"(, { "id": "twice", "name": "Twice", "broader": "area",
        "aliases": [{ "name": "TWICE", "kind": "synonym" }], "cite": [{ "at": "page" }] })";
    CHECK(found_in({clean_with("@area", again)}, DiagnosticCode::shared_name).empty());
}

TEST_CASE("A statement may name its object by an acronym or alias, in any case and accent") {
    for (const auto* statement : {"Contraband is shared.", "They share CONTRABÁND!"}) {
        const auto fact = R"(, { "subject": "body", "relation": "shares-area", "object": "area",
            "role": "", "status": "ended", "statement": ")" +
                          std::string(statement) + R"(", "cite": [{ "at": "page" }] })";
        CHECK(found_in({clean_with("@fact", fact)}, DiagnosticCode::unnamed_object).empty());
    }
}

TEST_CASE("Quotations of up to ten words get no advice") {
    const std::string fact = R"(, { "subject": "body", "relation": "shares-area", "object": "area",
        "status": "ended", "statement": "Smuggling.",
        "cite": [{ "at": "page", "words": " one two three four five six seven eight nine ten " }] })";
    CHECK(found_in({clean_with("@fact", fact)}, DiagnosticCode::long_words).empty());
}

TEST_CASE("There is no advice on the file below an overlay") {
    const std::string base = clean_with("@area", R"(, { "id": "idle", "name": "Idle",
        "cite": [{ "at": "page" }] })");
    const std::string overlay = R"({ "format": 1, "facts": [
        { "subject": "body", "relation": "endorses", "object": "hub",
          "statement": "The body endorses the hub.", "cite": [{ "at": "page" }] }] })";
    CHECK(found_in({base}).count() == 1);
    const auto found = found_in({base, overlay});
    INFO(in_words(found));
    CHECK(found.empty());
}

TEST_CASE("An overlay may use an unused entity below it, and shared names are advice") {
    const std::string overlay = R"({ "format": 1,
        "areas": [{ "id": "new", "name": "CONTRABAND", "cite": [{ "at": "page" }] }],
        "facts": [{ "subject": "body", "relation": "shares-area", "object": "new",
          "statement": "Contraband.", "cite": [{ "at": "page" }] }] })";
    const auto found = found_in({clean_with("@fact", ""), overlay});
    INFO(in_words(found));
    REQUIRE(found.count() == 1);
    CHECK(found.kept().front().code == DiagnosticCode::shared_name);
    CHECK(found.kept().front().other.file.find("0.json") != std::string::npos);
}

TEST_CASE("Faults and advice are sorted together by position") {
    const auto found = found_in({clean_with("@source", R"(, { "id": "book", "title": 5 })")});
    INFO(in_words(found));
    REQUIRE(found.count() == 3);
    CHECK(found.kept()[0].code == DiagnosticCode::source_without_url);
    CHECK(found.kept()[1].code == DiagnosticCode::uncited_source);
    CHECK(found.kept()[2].code == DiagnosticCode::wrong_type);
}

TEST_CASE("A missing name is a fault and gets no advice") {
    const auto found = found_in({R"({ "format": 1, "hub": "a",
        "sources": [{ "id": "s", "title": "S", "url": "https://example.org/" }],
        "organizations": [{ "id": "a", "cite": [{ "at": "s" }] }, { "id": "b", "name": "",
          "aliases": [{ "kind": "synonym" }], "cite": [{ "at": "s" }] }],
        "facts": [{ "subject": "a", "relation": "works-with", "object": "b",
          "statement": "They work together.", "cite": [{ "at": "s" }] }] })"});
    INFO(in_words(found));
    REQUIRE(found.count() == 3);
    CHECK(found.kept()[0].code == DiagnosticCode::missing_key);
    CHECK(found.kept()[1].code == DiagnosticCode::empty_text);
    CHECK(found.kept()[2].code == DiagnosticCode::missing_key);
}

TEST_CASE("Positions after a list element of the wrong type are still right") {
    const auto expect_at = [](DiagnosticCode code, const std::string& text) {
        const auto [file, position] = marked(text);
        const auto found = found_in({file}, code);
        INFO(file << '\n' << in_words(found_in({file})));
        REQUIRE(found.size() == 1);
        CHECK(found.front().location.position == position);
    };
    expect_at(DiagnosticCode::shared_name,
              clean_with("@area", R"(, { "id": "other", "name": "Other", "broader": "area",
                  "aliases": [5, { "name": §"Contraband", "kind": "synonym" }],
                  "cite": [{ "at": "page" }] })"));
    expect_at(DiagnosticCode::duplicate_id,
              clean_with("@source", R"(, { "id": "book", "title": "Book", "url": "u", "sections": [
                  "x", { "id": "a", "title": "A", "paragraphs": [7, {}] }, null,
                  { "id": §"a", "title": "B" }] })"));
}

TEST_CASE("A badly broken file gives diagnostics and does not crash the check") {
    const std::vector<std::string> broken{
        R"({ "format": 1 })",
        R"({ "format": 1, "hub": "a", "facts": [{}] })",
        R"({ "format": 1, "hub": "a", "facts": [5, { "object": "b", "cite": [7, {}] }] })",
        R"({ "format": 1, "hub": "a", "organizations": [{ "id": "A" }, {}, 5] })",
        R"({ "format": 1, "hub": "a", "sources": [{ "id": "A" }, {}, 5, { "id": "b" }, { "id": "b" }] })",
        R"({ "format": 1, "hub": "a", "organizations": [{ "id": "b", "aliases": [{}, 5] },
             { "id": "b", "broader": "x" }] })",
        R"([])",
        R"(7)",
        R"()",
    };
    for (const auto& text : broken) {
        INFO(text);
        CHECK_FALSE(found_in({text}).empty());
    }
}

TEST_CASE("A file is no overlay if it names a hub or is not a knowledge base") {
    const auto alone = [](std::string text) {
        auto input = load::Input::of_text("x.json", std::move(text));
        return !load::is_overlay(input);
    };
    CHECK(alone(R"({ "format": 1, "facts": [], "hub": "x" })"));
    CHECK(alone("{ not JSON"));
    CHECK(alone("[]"));
    CHECK_FALSE(alone(R"({ "format": 1 })"));
    CHECK(alone(R"({ "format": 1, "hub": 5 })"));
    CHECK_FALSE(alone(R"({ "format": 1, "facts": [{ "hub": "x" }], "hubs": "hub" })"));
    CHECK(alone(R"({ "format": 1, "facts": [[[{}]], {}], "hub": "x" })"));
}

TEST_CASE("A pipe can be read completely after the check for an overlay") {
    const TemporaryFolder folder;
    const std::string pipe = folder.path("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const std::string text =
        R"({ "format": 1, "hub": "x", "title": ")" + std::string(300000, 'x') + R"(" })";
    std::jthread writer([&] { std::ofstream(pipe) << text; });
    auto input = load::Input::named(pipe);
    CHECK_FALSE(load::is_overlay(input));
    CHECK(load::text_of(input) == text);
}

TEST_CASE("Names shared within the base are no advice on an overlay") {
    const std::string base =
        base_text({.areas = R"(, { "id": "new", "name": "A Body", "cite": [{ "at": "page" }] })"});
    const std::string overlay =
        R"({ "format": 1, "sources": [{ "id": "more", "title": "More" }] })";
    CHECK(found_in({base}, DiagnosticCode::shared_name).size() == 1);
    CHECK(found_in({base, overlay}, DiagnosticCode::shared_name).empty());
}
