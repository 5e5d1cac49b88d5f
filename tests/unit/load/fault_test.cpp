// SPDX-License-Identifier: MIT
// Each class of fault is found once, with the right code, pointer, line and column.

#include <set>
#include <string>
#include <vector>

#include "checking.hpp"
#include "liaison/load/format/id.hpp"

using namespace liaison;
using namespace liaison::test;
using load::DiagnosticCode;

namespace {

struct Case {
    DiagnosticCode code;
    std::string pointer;
    Additions more;  ///< with § in front of the fault
};

std::string fact(const std::string& members) {
    return ",\n    { \"subject\": \"body\", \"relation\": \"shares-area\", \"object\": \"area\",\n"
           "      \"statement\": \"They share.\", \"cite\": [{ \"at\": \"page\" }], " +
           members + " }";
}

std::string organization(const std::string& members) {
    return ",\n    { \"name\": \"Ünïted 国連\", \"cite\": [{ \"at\": \"page\" }], " + members +
           " }";
}

const std::vector<Case> kCases{
    {DiagnosticCode::unknown_key, "colour", {.members = R"(§"colour": "red",)"}},
    {DiagnosticCode::unknown_key, "facts/1/colour", {.facts = fact(R"(§"colour": 1)")}},
    {DiagnosticCode::unknown_key,
     "organizations/2/broader",
     {.organizations = organization(R"("id": "new", §"broader": "area")")}},
    {DiagnosticCode::unknown_key,
     "organizations/2/since",
     {.organizations = organization(R"("id": "new", §"since": "1923")")}},
    {DiagnosticCode::unknown_key,
     "sources/1/captures/0/url",
     {.sources = R"(, { "id": "new", "title": "New", "captures": [
         { "seen": "2026", "fingerprint": "00000000000000aa", §"url": "x" } ] })"}},
    {DiagnosticCode::unknown_key, "a~1b~0c", {.members = R"(§"a/b~c": 0,)"}},
    {DiagnosticCode::duplicate_key, "title", {.members = R"("title": "one", §"title": "two",)"}},
    {DiagnosticCode::duplicate_key,
     "facts/1/status",
     {.facts = fact(R"("status": "ended", §"status": "ended")")}},
    {DiagnosticCode::missing_key,
     "organizations/2",
     {.organizations = R"(, §{ "id": "new", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::missing_key,
     "facts/1",
     {.facts = R"(, §{ "subject": "body", "relation": "works-with", "object": "hub",
                       "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::missing_key, "sources/1", {.sources = R"(, §{ "id": "new" })"}},
    {DiagnosticCode::missing_key,
     "sources/1/captures/0",
     {.sources = R"(, { "id": "new", "title": "New", "captures": [§{ "seen": "2026" }] })"}},
    {DiagnosticCode::wrong_type, "title", {.members = R"("title": §5,)"}},
    {DiagnosticCode::wrong_type, "title", {.members = R"("title": §null,)"}},
    {DiagnosticCode::wrong_type, "title", {.members = R"("title": §true,)"}},
    {DiagnosticCode::wrong_type, "title", {.members = R"("title": §{ "id": [1, {}] },)"}},
    {DiagnosticCode::wrong_type, "title", {.members = R"("title": §[["a"]],)"}},
    {DiagnosticCode::wrong_type, "instruments", {.members = R"("instruments": §{},)"}},
    {DiagnosticCode::wrong_type, "facts/1", {.facts = R"(, §"no object")"}},
    {DiagnosticCode::wrong_type, "facts/1", {.facts = R"(, §[[]])"}},
    {DiagnosticCode::wrong_type,
     "sources/1/sections/0/paragraphs/0",
     {.sources = R"(, { "id": "new", "title": "New", "sections": [
                       { "id": "a", "title": "A", "paragraphs": [§17] } ] })"}},
    {DiagnosticCode::empty_text, "title", {.members = R"("title": §"",)"}},
    {DiagnosticCode::empty_text, "facts/1/note", {.facts = fact(R"("note": §" \t\n")")}},
    {DiagnosticCode::bad_id,
     "organizations/2/id",
     {.organizations = organization(R"("id": §"Not an Id")")}},
    {DiagnosticCode::bad_id,
     "organizations/2/id",
     {.organizations = organization(R"("id": §"-new")")}},
    {DiagnosticCode::bad_id,
     "organizations/2/id",
     {.organizations = organization(R"("id": §"nëw")")}},
    {DiagnosticCode::bad_id,
     "organizations/2/kind",
     {.organizations = organization(R"("id": "new", "kind": §"Working Group")")}},
    {DiagnosticCode::bad_date, "facts/1/since", {.facts = fact(R"("since": §"2017-02-29")")}},
    {DiagnosticCode::bad_date,
     "sources/1/retrieved",
     {.sources = R"(, { "id": "new", "title": "New", "retrieved": §"yesterday" })"}},
    {DiagnosticCode::bad_date,
     "sources/1/captures/1/seen",
     {.sources = R"(, { "id": "new", "title": "New", "captures": [
         { "seen": "2026", "fingerprint": "00000000000000aa" },
         { "seen": §"now", "fingerprint": "00000000000000aa" } ] })"}},
    {DiagnosticCode::bad_date,
     "groups/1/since",
     {.groups =
          R"(, { "id": "new", "name": "New", "since": §"then", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::bad_language,
     "sources/1/lang",
     {.sources = R"(, { "id": "new", "title": "New", "lang": §"en_GB" })"}},
    {DiagnosticCode::bad_value, "facts/1/status", {.facts = fact(R"("status": §"currant")")}},
    {DiagnosticCode::bad_value, "facts/1/scope", {.facts = fact(R"("scope": §"both")")}},
    {DiagnosticCode::bad_value, "facts/1/basis", {.facts = fact(R"("basis": §"Stated")")}},
    {DiagnosticCode::bad_value, "facts/1/role", {.facts = fact(R"("role": §"king")")}},
    {DiagnosticCode::bad_value,
     "facts/1/relation",
     {.facts = R"(, { "subject": "body", "relation": §"knows", "object": "hub",
                      "statement": "They know.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::bad_value,
     "organizations/2/aliases/0/kind",
     {.organizations =
          organization(R"("id": "new", "aliases": [{ "name": "N", "kind": §"nickname" }])")}},
    {DiagnosticCode::bad_fingerprint,
     "sources/1/sections/0/paragraphs/1",
     {.sources = R"(, { "id": "new", "title": "New", "sections": [ { "id": "a", "title": "A",
                     "paragraphs": ["00000000000000aa", §"00000000000000AA"] } ] })"}},
    {DiagnosticCode::bad_fingerprint,
     "sources/1/captures/0/fingerprint",
     {.sources = R"(, { "id": "new", "title": "New", "captures": [
         { "seen": "2026", "fingerprint": §"aa" } ] })"}},
    {DiagnosticCode::bad_citation,
     "facts/1/cite/1/at",
     {.facts = R"(, { "subject": "body", "relation": "works-with", "object": "hub",
         "statement": "They.", "cite": [{ "at": "page" }, { "at": §"page#top/3" }] })"}},
    {DiagnosticCode::bad_citation,
     "areas/1/cite/0/at",
     {.areas = R"(, { "id": "new", "name": "New", "cite": [{ "at": §"page#bottom/1" }] })"}},
    {DiagnosticCode::bad_citation,
     "areas/1/cite/0/at",
     {.areas = R"(, { "id": "new", "name": "New", "cite": [{ "at": §"page#top/01" }] })"}},
    {DiagnosticCode::bad_citation,
     "areas/1/cite/0/at",
     {.areas = R"(, { "id": "new", "name": "New", "cite": [{ "at": §"page#top" }] })"}},
    {DiagnosticCode::bad_citation,
     "areas/1/cite/0/at",
     {.areas = R"(, { "id": "new", "name": "New", "cite": [{ "at": §"page#top/4294967297" }] })"}},
    {DiagnosticCode::missing_citation,
     "facts/1",
     {.facts = R"(, §{ "subject": "body", "relation": "works-with", "object": "hub",
                       "statement": "They." })"}},
    {DiagnosticCode::missing_citation,
     "areas/1/cite",
     {.areas = R"(, { "id": "new", "name": "New", "cite": §[] })"}},
    {DiagnosticCode::duplicate_id,
     "areas/1/id",
     {.areas = R"(, { "id": §"body", "name": "New", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::duplicate_id,
     "sources/1/id",
     {.sources = R"(, { "id": §"page", "title": "New" })"}},
    {DiagnosticCode::duplicate_id,
     "sources/1/sections/1/id",
     {.sources = R"(, { "id": "new", "title": "New", "sections": [
                       { "id": "a", "title": "A" }, { "id": §"a", "title": "B" } ] })"}},
    {DiagnosticCode::dangling_reference, "facts/1/with", {.facts = fact(R"("with": §"nobody")")}},
    {DiagnosticCode::dangling_reference,
     "facts/1/cite/0/at",
     {.facts = R"(, { "subject": "body", "relation": "works-with", "object": "hub",
                      "statement": "They.", "cite": [{ "at": §"pages" }] })"}},
    {DiagnosticCode::dangling_reference,
     "areas/1/broader",
     {.areas = R"(, { "id": "new", "name": "New", "broader": §"areas",
                      "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::ill_typed_reference,
     "facts/1/object",
     {.facts = R"(, { "subject": "body", "relation": "works-with", "object": §"area",
                      "statement": "They.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::ill_typed_reference,
     "facts/1/subject",
     {.facts = R"(, { "subject": §"area", "relation": "works-with", "object": "hub",
                      "statement": "They.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::ill_typed_reference,
     "facts/1/object",
     {.facts = R"(, { "subject": "body", "relation": "part-of", "object": §"group",
                      "statement": "Is.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::ill_typed_reference, "facts/1/with", {.facts = fact(R"("with": §"group")")}},
    {DiagnosticCode::ill_typed_reference,
     "areas/1/broader",
     {.areas = R"(, { "id": "new", "name": "New", "broader": §"group",
                      "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::misplaced_role, "facts/1/role", {.facts = fact(R"("role": §"chair")")}},
    {DiagnosticCode::bad_value, "facts/1/relation", {.facts = R"(,
    { "subject": "body", "relation": §"shares-areas", "object": "area", "role": "member",
      "statement": "They share.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::bad_value, "facts/1/relation", {.facts = R"(,
    { "subject": "body", "relation": §"is-part-of", "object": "body", "statement": "Itself.",
      "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::missing_key, "facts/1", {.facts = R"(,
    §{ "subject": "body", "object": "area", "statement": "They share.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::reversed_dates,
     "facts/1/until",
     {.facts = fact(R"("since": "2017-07", "until": §"2017-06-30")")}},
    {DiagnosticCode::reversed_dates,
     "groups/1/until",
     {.groups = R"(, { "id": "new", "name": "New", "since": "2018", "until": §"2017-12",
                       "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::cycle,
     "facts/1",
     {.facts = R"(, §{ "subject": "body", "relation": "part-of", "object": "body",
                       "statement": "Is.", "cite": [{ "at": "page" }] })"}},
    {DiagnosticCode::cycle,
     "areas/1/broader",
     {.areas = R"(, { "id": "new", "name": "New", "broader": §"new",
                      "cite": [{ "at": "page" }] })"}},
};

void check(const Case& expected, const std::string& text) {
    const auto [plain, position] = marked(text);
    const auto faults = faults_of({plain});
    INFO(plain);
    INFO(in_words(faults));
    REQUIRE(faults.count() == 1);
    const auto& fault = faults.kept().front();
    CHECK(load::id_of(fault.code) == load::id_of(expected.code));
    CHECK(fault.location.pointer == expected.pointer);
    CHECK(fault.location.position == position);
    CHECK_FALSE(fault.message.empty());
}

}  // namespace

TEST_CASE("The base file of these tests has no faults") {
    CHECK(in_words(faults_of({base_text()})).empty());
}

TEST_CASE("A fault is reported once with its code and pointer and line and column") {
    for (const Case& fault : kCases) check(fault, base_text(fault.more));
}

TEST_CASE("Faults have the right position in a file with CRLF and tabs") {
    for (const Case& fault : kCases) {
        check(fault, with_replaced(with_replaced(base_text(fault.more), "\n", "\r\n"), "  ", "\t"));
    }
}

TEST_CASE("Faults have the right column in a file of one line") {
    for (const Case& fault : kCases) check(fault, with_replaced(base_text(fault.more), "\n", " "));
}

TEST_CASE("A byte order mark is not counted as a column") {
    for (const Case& fault : kCases) {
        check(fault, "\xEF\xBB\xBF" + with_replaced(base_text(fault.more), "\n", " "));
    }
}

TEST_CASE("A character of several bytes in front of a fault is one column") {
    for (const Case& fault : kCases) {
        Additions more = fault.more;
        more.members += R"("description": "Ünïted Nåtions 国際連合 😀",)";
        check(fault, with_replaced(base_text(more), "\n", " "));
    }
}

TEST_CASE("Columns are right if a read splits a character") {
    // The size of a read is a power of two, so one of the four shifts splits a 4-byte character.
    for (std::size_t shift = 0; shift < 4; ++shift) {
        Additions more{.facts = fact(R"("status": §"currant")")};
        std::string filler(shift, 'x');
        for (int i = 0; i < 50000; ++i) filler += "😀";
        more.members = "\"description\": \"" + filler + "\",";
        check({DiagnosticCode::bad_value, "facts/1/status", {}},
              with_replaced(base_text(more), "\n", " "));
    }
}

TEST_CASE("Every class of fault has a case, except those of tables or of a file of their own") {
    std::set<DiagnosticCode> covered;
    for (const Case& fault : kCases) covered.insert(fault.code);
    covered.insert({DiagnosticCode::syntax, DiagnosticCode::unsupported_format,
                    DiagnosticCode::conflict, DiagnosticCode::bad_table, DiagnosticCode::bad_column,
                    DiagnosticCode::bad_cell});
    CHECK(covered.size() == static_cast<std::size_t>(DiagnosticCode::bad_cell) + 1);
}

TEST_CASE("The ids of the classes are distinct and stable") {
    CHECK(load::id_of(DiagnosticCode::syntax) == "syntax");
    CHECK(load::id_of(DiagnosticCode::dangling_reference) == "dangling-reference");
    CHECK(load::id_of(DiagnosticCode::cycle) == "cycle");
    std::set<std::string_view> ids;
    for (int i = 0; i <= static_cast<int>(DiagnosticCode::cycle); ++i) {
        ids.insert(load::id_of(static_cast<DiagnosticCode>(i)));
    }
    CHECK(ids.size() == static_cast<std::size_t>(DiagnosticCode::cycle) + 1);
}

TEST_CASE("Dates of different precision that may be in order are no fault") {
    for (const auto* dates :
         {R"("since": "2017-07", "until": "2017")", R"("since": "2017-07-21", "until": "2017-07")",
          R"("since": "2017", "until": "2017-01-01")"}) {
        INFO(dates);
        CHECK(in_words(faults_of({base_text({.facts = fact(dates)})})).empty());
    }
    const auto fault =
        fault_of({base_text({.facts = fact(R"("since": "2017-07", "until": "2016")")})});
    CHECK(fault.code == DiagnosticCode::reversed_dates);
}

TEST_CASE("A hub that is not an id is not reported as missing as well") {
    const std::string text = with_replaced(base_text(), R"("hub": "hub")", R"("hub": "The Hub")");
    CHECK(fault_of({text}).code == DiagnosticCode::bad_id);
    const std::string number = with_replaced(base_text(), R"("hub": "hub")", R"("hub": 5)");
    CHECK(fault_of({number}).code == DiagnosticCode::wrong_type);
}

TEST_CASE("A file that cannot be read does not hide the faults of the next one") {
    const auto faults =
        faults_of({"{", with_replaced(base_text(), "\"hub\": \"hub\"", "\"hub\": 5")});
    REQUIRE(faults.count() == 2);
    CHECK(faults.kept()[0].code == DiagnosticCode::syntax);
    CHECK(faults.kept()[1].code == DiagnosticCode::wrong_type);
    const auto found = found_in({"{", base_text()});
    REQUIRE(found.count() == 1);
    CHECK(found.kept().front().code == DiagnosticCode::syntax);
}

TEST_CASE("A source that another file describes with another publisher is in conflict") {
    const std::string overlay =
        R"({ "format": 1, "sources": [{ "id": "page", "title": "Page", "publisher": "Another" }] })";
    CHECK(fault_of({base_text(), overlay}).code == DiagnosticCode::conflict);
}

TEST_CASE("A source that has another language, note, copy or date in another file is in conflict") {
    for (const std::string more :
         {R"("lang": "en")", R"("note": "N.")", R"("archived": "a")", R"("published": "2020")"}) {
        const std::string overlay =
            R"({ "format": 1, "sources": [{ "id": "page", "title": "Page", )" + more + " }] }";
        INFO(more);
        CHECK(fault_of({base_text(), overlay}).code == DiagnosticCode::conflict);
    }
}

TEST_CASE("A tilde belongs to no id") {
    CHECK(load::is_id("a-b1"));
    CHECK_FALSE(load::is_id("a~b"));
    CHECK_FALSE(load::is_id(""));
    CHECK_FALSE(load::is_id("-a"));
}
