// SPDX-License-Identifier: MIT
// The difference between two knowledge bases by records.

#include "liaison/ask/diff/diff.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exporting.hpp"
#include "liaison/render/answers/reports/difference_answer.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Change;
using Lines = std::vector<std::string>;

namespace {

/// Each change as a line: change, type of record, record and fields.
Lines changes(const KnowledgeBase& before, const Subgraph& own_before, const KnowledgeBase& after,
              const Subgraph& own_after) {
    render::StringSink sink;
    render::write_difference(before, after, ask::difference(before, own_before, after, own_after),
                             {render::Format::tsv}, sink);
    Lines lines;
    std::string_view rest = sink.text();
    rest.remove_prefix(rest.find('\n') + 1);
    while (!rest.empty()) {
        std::string line(rest.substr(0, rest.find('\n')));
        rest.remove_prefix(line.size() + 1);
        line.erase(line.rfind('\t'));
        lines.push_back(with_replaced(line, "\t", "|"));
    }
    return lines;
}

Lines changes(const KnowledgeBase& before, const KnowledgeBase& after) {
    return changes(before, full_subgraph(before), after, full_subgraph(after));
}

Lines changes(const std::string& before, const std::string& after) {
    return changes(loaded({before}), loaded({after}));
}

Lines changes(const Additions& before, const Additions& after) {
    return changes(base_text(before), base_text(after));
}

/// The base with one more fact that has these fields besides subject and object.
Additions fact(const std::string& rest) {
    return {.facts = R"(, { "subject": "body", "relation": "takes-part-in", "object": "group", )" +
                     rest + " }"};
}

const std::string kSaid = R"("statement": "It does.", "cite": [{ "at": "page" }])";
const std::string kEnds = "body takes-part-in group";

}  // namespace

TEST_CASE("A knowledge base does not differ from itself or from its export") {
    for (const char* name : {"interpol-un", LIAISON_TEST_DATA "/small.json"}) {
        const KnowledgeBase kb = load_named({name});
        CHECK(changes(kb, kb).empty());
        CHECK(changes(kb, loaded({exported(kb)})).empty());
    }
}

TEST_CASE("Entities and facts of one side only are added or removed") {
    const Additions more{
        .areas = R"(, { "id": "fraud", "name": "Fraud", "cite": [{ "at": "page" }] })",
        .facts = fact(kSaid).facts};
    CHECK(changes({}, more) ==
          Lines{"added|entity|fraud|||Fraud", "added|fact|" + kEnds + "|||It does."});
    CHECK(changes(more, {}) ==
          Lines{"removed|entity|fraud||Fraud|", "removed|fact|" + kEnds + "||It does.|"});
}

TEST_CASE("Each field of an entity is compared") {
    const auto area = [](const std::string& rest) {
        return Additions{.areas = R"(, { "id": "fraud", )" + rest + " }"};
    };
    const std::string cite = R"("cite": [{ "at": "page" }])";
    CHECK(changes(area(R"("name": "Fraud", "kind": "crime", )" + cite),
                  area(R"("name": "Fraud", "acronym": "F", "broader": "area", "basis": "editorial",
                          "note": "So.", )" +
                       cite)) ==
          Lines{"changed|entity|fraud|acronym||F", "changed|entity|fraud|kind|crime|",
                "changed|entity|fraud|broader||area", "changed|entity|fraud|basis|stated|editorial",
                "changed|entity|fraud|note||So."});
    CHECK(changes(area(R"("name": "Fraud", )" + cite), area(R"("name": "Deceit", )" + cite)) ==
          Lines{"renamed|entity|fraud|name|Fraud|Deceit"});
}

TEST_CASE("The dates of an entity are compared") {
    const auto group = [](const std::string& dates) {
        return Additions{.groups = R"(, { "id": "forum", "name": "Forum", )" + dates +
                                   R"("cite": [{ "at": "page" }] })"};
    };
    CHECK(
        changes(group(R"("since": "2016", )"), group(R"("since": "2016-05", "until": "2020", )")) ==
        Lines{"changed|entity|forum|since|2016|2016-05", "changed|entity|forum|until||2020"});
}

TEST_CASE("Each field and each capture of a source is compared") {
    const auto source = [](const std::string& rest) {
        return Additions{.sources = R"(, { "id": "web", "title": "Web", )" + rest + " }"};
    };
    const std::string first = R"({ "seen": "2026", "fingerprint": "00000000000000ff" })";
    const std::string second =
        R"({ "seen": "2027", "fingerprint": "00000000000000ee", "archived": "copy" })";
    CHECK(changes(source(R"("published": "2020", "lang": "en")"),
                  source(R"("archived": "copy", "lang": "fr", "note": "So.")")) ==
          Lines{"changed|source|web|published|2020|", "changed|source|web|archived||copy",
                "changed|source|web|lang|en|fr", "changed|source|web|note||So."});
    CHECK(changes(source("\"captures\": [" + first + "]"),
                  source("\"captures\": [" + second + "]")) ==
          Lines{"changed|source|web|captures|2026 00000000000000ff|",
                "changed|source|web|captures||2027 00000000000000ee <copy>"});
    CHECK(changes(source("\"captures\": [" + first + "," + second + "]"),
                  source("\"captures\": [" + second + "," + first + "]"))
              .empty());
}

TEST_CASE("An entity with a new type is changed, not added and removed") {
    const std::string thing = R"(, { "id": "thing", "name": "Thing", "cite": [{ "at": "page" }] })";
    CHECK(changes(Additions{.areas = thing}, Additions{.groups = thing}) ==
          Lines{"changed|entity|thing|type|area|group"});
}

TEST_CASE("An alias is added, removed, or changes its kind") {
    const auto body = [](const std::string& aliases) {
        return Additions{.organizations = R"(, { "id": "office", "name": "Office", "aliases": [)" +
                                          aliases + R"(], "cite": [{ "at": "page" }] })"};
    };
    const std::string one = R"({ "name": "One", "kind": "synonym" })";
    const std::string two = R"({ "name": "Two", "kind": "synonym" })";
    CHECK(changes(body(one), body(two)) ==
          Lines{R"(changed|entity|office|aliases|"One" (synonym)|)",
                R"(changed|entity|office|aliases||"Two" (synonym))"});
    CHECK(changes(body(one + "," + two), body(two + "," + one)).empty());
    CHECK(
        changes(body(one), body(R"({ "name": "One", "kind": "acronym", "basis": "editorial" })")) ==
        Lines{R"(changed|entity|office|aliases|"One" (synonym)|"One" (acronym, editorial))"});
}

TEST_CASE("A change of status, role or context is one change of one fact") {
    CHECK(changes(fact(kSaid), fact(R"("status": "ended", )" + kSaid)) ==
          Lines{"changed|fact|" + kEnds + "|status|current|ended"});
    CHECK(changes(fact(R"("role": "member", )" + kSaid), fact(R"("role": "chair", )" + kSaid)) ==
          Lines{"changed|fact|" + kEnds + "|role|member|chair"});
    CHECK(changes(fact(R"("with": "hub", )" + kSaid), fact(kSaid)) ==
          Lines{"changed|fact|" + kEnds + "|with|hub|"});
}

TEST_CASE("Dates, scope, basis, statement and note of a fact are compared") {
    CHECK(changes(fact(R"("since": "2016", "until": "2020", )" + kSaid),
                  fact(R"("since": "2016-05", "as_of": "2024", "scope": "collective",
                          "basis": "editorial", "note": "So.", "statement": "It did.",
                          "cite": [{ "at": "page" }])")) ==
          Lines{"changed|fact|" + kEnds + "|since|2016|2016-05",
                "changed|fact|" + kEnds + "|until|2020|", "changed|fact|" + kEnds + "|as_of||2024",
                "changed|fact|" + kEnds + "|scope|individual|collective",
                "changed|fact|" + kEnds + "|basis|stated|editorial",
                "changed|fact|" + kEnds + "|statement|It does.|It did.",
                "changed|fact|" + kEnds + "|note||So."});
}

TEST_CASE("Citations are compared as a set") {
    const auto cited = [](const std::string& cite) {
        return fact(R"("statement": "It does.", "cite": [)" + cite + "]");
    };
    const std::string page = R"({ "at": "page" })";
    const std::string top = R"({ "at": "page#top/1", "words": "does" })";
    CHECK(changes(cited(page + "," + top), cited(top + "," + page)).empty());
    CHECK(changes(cited(page + "," + top), cited(page)) ==
          Lines{"changed|fact|" + kEnds + R"(|cite|page#top/1 "does"|)"});
    CHECK(changes(cited(top), cited(R"({ "at": "page#top/1", "words": "do" })")) ==
          Lines{"changed|fact|" + kEnds + R"(|cite|page#top/1 "does"|)",
                "changed|fact|" + kEnds + R"(|cite||page#top/1 "do")"});
}

TEST_CASE("Facts with the same ends are paired by status, then by statement") {
    const auto two = [](const std::string& first, const std::string& second) {
        return Additions{.facts = fact(first).facts + fact(second).facts};
    };
    const std::string one = R"("statement": "One.", "cite": [{ "at": "page" }])";
    const std::string other = R"("statement": "Other.", "cite": [{ "at": "page" }])";
    CHECK(changes(two(one, other), two(other, one)).empty());
    CHECK(changes(two(one, other), two(R"("since": "2020", )" + one, other)) ==
          Lines{"changed|fact|" + kEnds + "|since||2020"});
    // The ended fact is unchanged; the current one has another sentence.
    CHECK(changes(two(R"("status": "ended", )" + one, other),
                  two(R"("status": "ended", )" + one, kSaid)) ==
          Lines{"changed|fact|" + kEnds + "|statement|Other.|It does."});
    CHECK(changes(two(one, other), fact(R"("since": "2020", )" + other)) ==
          Lines{"removed|fact|" + kEnds + "||One.|", "changed|fact|" + kEnds + "|since||2020"});
}

TEST_CASE("An entity with a new id is renamed, and records that refer to it are unchanged") {
    const std::string text = exported(load_named({LIAISON_TEST_DATA "/small.json"}));
    // Replaces the id only where it refers to an entity; a kind may be spelled the same.
    const auto with_id = [&](const std::string& from, const std::string& to) {
        std::string other = text;
        for (const std::string key : {"id", "hub", "broader", "subject", "object", "with"}) {
            const std::string member = '"' + key + "\": \"";
            other = with_replaced(other, member + from + '"', member + to + '"');
        }
        return other;
    };
    for (const std::string id : {"hub", "smuggling", "ministry", "council", "task-force"}) {
        const std::string renamed = "zz-" + id;
        CHECK(changes(text, with_id(id, renamed)) ==
              Lines{"renamed|entity|" + renamed + "|id|" + id + '|' + renamed});
        CHECK(changes(with_id(id, "0"), text) == Lines{"renamed|entity|" + id + "|id|0|" + id});
    }
    const auto both =
        with_replaced(with_id("ministry", "zz"), "\"Ministry of Trade\"", "\"MINISTRY of tráde\"");
    CHECK(changes(text, both) ==
          Lines{"renamed|entity|zz|id|ministry|zz",
                "renamed|entity|zz|name|Ministry of Trade|MINISTRY of tráde"});
    // If the name differs as well, the acronym decides.
    const auto by_acronym =
        with_replaced(with_id("ministry", "zz"), "\"Ministry of Trade\"", "\"Trade\"");
    CHECK(changes(text, by_acronym) == Lines{"renamed|entity|zz|id|ministry|zz",
                                             "renamed|entity|zz|name|Ministry of Trade|Trade"});
}

TEST_CASE("An entity with two candidates or another type does not count as renamed") {
    const auto named = [](const std::string& id) {
        return R"(, { "id": ")" + id + R"(", "name": "Thing", "cite": [{ "at": "page" }] })";
    };
    CHECK(changes(Additions{.areas = named("a")}, Additions{.areas = named("b") + named("c")}) ==
          Lines{"removed|entity|a||Thing|", "added|entity|b|||Thing", "added|entity|c|||Thing"});
    CHECK(changes(Additions{.areas = named("a")}, Additions{.groups = named("b")}) ==
          Lines{"removed|entity|a||Thing|", "added|entity|b|||Thing"});
}

TEST_CASE("Sources are compared field by field, their sections by id and paragraphs") {
    const auto source = [](const std::string& rest) {
        return Additions{.sources = R"(, { "id": "more", "title": "More")" + rest + " }"};
    };
    const auto section = [&](const std::string& id, const std::string& paragraphs) {
        return R"({ "id": ")" + id + R"(", "title": "Top", "paragraphs": [)" + paragraphs + "] }";
    };
    const auto sections = [&](const std::string& list) {
        return source(R"(, "sections": [)" + list + "]");
    };
    CHECK(changes({}, source("")) == Lines{"added|source|more|||More"});
    CHECK(changes(source(R"(, "publisher": "P", "url": "https://example.org")"),
                  source(R"(, "publisher": "Q", "retrieved": "2024")")) ==
          Lines{"changed|source|more|publisher|P|Q", "changed|source|more|url|https://example.org|",
                "changed|source|more|retrieved||2024"});
    const std::string a = "\"00000000000000aa\"";
    const std::string b = "\"00000000000000bb\"";
    const std::string c = "\"00000000000000cc\"";
    CHECK(changes(sections(section("one", a)), sections(section("two", a))) ==
          Lines{R"(changed|source|more|sections|one "Top"|)",
                R"(changed|source|more|sections||two "Top")"});
    CHECK(changes(sections(section("one", a) + "," + section("two", b)),
                  sections(section("two", b) + "," + section("one", a)))
              .empty());
    CHECK(changes(sections(section("one", a + "," + b)),
                  sections(section("one", c + "," + a + "," + c + "," + b + "," + c))) ==
          Lines{"changed|source|more|paragraphs||one, paragraphs 1, 3, 5"});
    CHECK(changes(sections(section("one", a + "," + b + "," + c)), sections(section("one", a))) ==
          Lines{"changed|source|more|paragraphs|one, paragraphs 2 to 3|"});
    CHECK(changes(sections(section("one", a)), sections(section("one", b))) ==
          Lines{"changed|source|more|paragraphs|one, paragraph 1|",
                "changed|source|more|paragraphs||one, paragraph 1"});
    CHECK(changes(sections(section("one", a + "," + b)), sections(section("one", b + "," + a))) ==
          Lines{"changed|source|more|paragraphs|one|one, in another order"});
    const auto renamed = with_replaced(section("one", a), "Top", "Bottom");
    CHECK(changes(sections(section("one", a)), sections(renamed)) ==
          Lines{R"(changed|source|more|sections|one "Top"|one "Bottom")"});
}

TEST_CASE("The document's title, description and hub are compared") {
    const std::string text = base_text({.members = R"("title": "A", "description": "D",)"});
    const auto edited = with_replaced(
        with_replaced(with_replaced(text, "\"A\"", "\"B\""), R"("description": "D",)", ""),
        R"("hub": "hub")", R"("hub": "body")");
    CHECK(changes(text, edited) == Lines{"changed|document||title|A|B",
                                         "changed|document||description|D|",
                                         "changed|document||hub|hub|body"});
}

TEST_CASE("Reversing the comparison turns additions into removals") {
    const KnowledgeBase small = load_named({LIAISON_TEST_DATA "/small.json"});
    const KnowledgeBase base = loaded({base_text()});
    const auto there = ask::difference(small, full_subgraph(small), base, full_subgraph(base));
    const auto back = ask::difference(base, full_subgraph(base), small, full_subgraph(small));
    const auto check = [](const auto& one, const auto& other) {
        const auto count = [](const auto& changes, Change change) {
            return std::ranges::count_if(changes,
                                         [&](const auto& c) { return c.change == change; });
        };
        CHECK(count(one, Change::added) == count(other, Change::removed));
        CHECK(count(one, Change::removed) == count(other, Change::added));
        CHECK(count(one, Change::renamed) == count(other, Change::renamed));
        CHECK(count(one, Change::changed) == count(other, Change::changed));
        REQUIRE(one.size() == other.size());
    };
    check(there.sources, back.sources);
    check(there.entities, back.entities);
    check(there.facts, back.facts);
}

TEST_CASE("Records of other files are not compared") {
    const KnowledgeBase before = loaded({base_text()});
    const Additions more{
        .areas = R"(, { "id": "fraud", "name": "Fraud", "cite": [{ "at": "page" }] })",
        .facts = fact(kSaid).facts};
    const KnowledgeBase after = loaded({base_text(more)});
    Subgraph own = empty_subgraph(after);
    own.names_hub = false;
    CHECK(changes(before, empty_subgraph(before), after, empty_subgraph(after)).empty());
    CHECK(changes(before, empty_subgraph(before), after, own) ==
          Lines{"changed|document||hub|hub|"});
    own = empty_subgraph(after);
    own.entities[to_index(*after.find("fraud"))] = true;
    CHECK(changes(before, empty_subgraph(before), after, own) ==
          Lines{"added|entity|fraud|||Fraud"});
}

TEST_CASE("Among twenty thousand facts between two entities, the added one is found") {
    const auto with_facts = [](std::string_view sentence, std::size_t count) {
        std::string facts;
        for (std::size_t i = 0; i < count; ++i) {
            facts += fact(R"("cite": [{ "at": "page" }], "statement": ")" + std::string(sentence) +
                          std::to_string(i) + '"')
                         .facts;
        }
        return loaded({base_text({.facts = facts})});
    };
    constexpr std::size_t kMany = 20000;
    const KnowledgeBase before = with_facts("old ", kMany);
    const KnowledgeBase after = with_facts("new ", kMany + 1);
    const auto found = ask::difference(before, full_subgraph(before), after, full_subgraph(after));
    CHECK(found.facts.size() == kMany + 1);
    CHECK(std::ranges::count(found.facts, Change::added, &ask::FactChange::change) == 1);
}

TEST_CASE("JSON has both versions of a source, its sections and its captures") {
    const auto source = [](const std::string& rest) {
        return base_text({.sources = R"(, { "id": "more", "title": "More")" + rest + " }"});
    };
    const auto json_of = [](const std::string& before, const std::string& after) {
        const KnowledgeBase old_kb = loaded({before});
        const KnowledgeBase new_kb = loaded({after});
        render::StringSink sink;
        render::write_difference(
            old_kb, new_kb,
            ask::difference(old_kb, full_subgraph(old_kb), new_kb, full_subgraph(new_kb)),
            {render::Format::json}, sink);
        return nlohmann::json::parse(sink.text());
    };
    const std::string section = R"(, "sections": [{ "id": "s", "title": "Top" }])";
    const auto came = json_of(base_text(), source(""));
    CHECK(came[0]["new"]["id"] == "more");
    CHECK_FALSE(came[0].contains("old"));
    const auto went = json_of(source(""), base_text());
    CHECK(went[0]["old"]["id"] == "more");
    CHECK_FALSE(went[0].contains("new"));
    const auto named = json_of(source(""), source(R"(, "publisher": "P")"));
    CHECK(named[0]["fields"] == nlohmann::json::parse(R"([{"field": "publisher", "new": "P"}])"));
    const auto unnamed = json_of(source(R"(, "publisher": "P")"), source(""));
    CHECK(unnamed[0]["fields"] == nlohmann::json::parse(R"([{"field": "publisher", "old": "P"}])"));
    const auto renamed = json_of(source(section), source(with_replaced(section, "Top", "Bottom")));
    CHECK(renamed[0]["fields"][0]["old"][0]["title"] == "Top");
    CHECK(renamed[0]["fields"][0]["new"][0]["title"] == "Bottom");
    CHECK(json_of(source(""), source(section))[0]["fields"][0]["new"].size() == 1);
}

TEST_CASE("If two files describe a source, only a file's own sections are compared") {
    const std::string overlay = R"({ "format": 1, "sources": [{ "id": "page", "title": "Page",
        "sections": [{ "id": "end", "title": "End" }] }] })";
    const KnowledgeBase before = loaded({base_text()});
    const KnowledgeBase after = loaded({base_text(), overlay});
    Subgraph own_before = empty_subgraph(before);
    own_before.sources[0] = true;
    Subgraph own_after = empty_subgraph(after);
    own_after.sources[0] = true;
    const auto last = after.section_count() - 1;
    own_after.sections[last] = true;
    CHECK(changes(before, own_before, after, own_after) ==
          Lines{R"(changed|source|page|sections||end "End")"});
}
