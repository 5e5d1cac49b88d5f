// SPDX-License-Identifier: MIT
// Loading overlays on top of other files.

#include <algorithm>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/model/subgraph.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using load::DiagnosticCode;

namespace {

std::string overlay(const std::string& members) { return "{ \"format\": 1, " + members + " }"; }

std::string canonical(const KnowledgeBase& kb) {
    render::StringSink sink;
    render::write_knowledge_base(kb, full_subgraph(kb), sink);
    return sink.text();
}

std::string fact_list(const std::string& object, const std::string& words,
                      const std::string& more = {}) {
    return R"("facts": [{ "subject": "body", "relation": "shares-area", "object": ")" + object +
           R"(", "statement": "They share.", )" + more +
           R"("cite": [{ "at": "page#top/1", "words": ")" + words + R"(" }] }])";
}

const std::string kBody =
    R"("organizations": [{ "id": "body", "name": "A Body", "cite": [{ "at": "page#top/1" }] }])";

}  // namespace

TEST_CASE("The same entity in two files is one entity") {
    CHECK(canonical(loaded({base_text(), overlay(kBody)})) == canonical(loaded({base_text()})));
    CHECK(canonical(loaded({base_text(), base_text()})) == canonical(loaded({base_text()})));
}

TEST_CASE("Entities are merged whatever the order of their aliases and citations") {
    const auto organization = [](const std::string& aliases, const std::string& cite) {
        return R"("organizations": [{ "id": "new", "name": "New", "aliases": [)" + aliases +
               R"(], "cite": [)" + cite + "] }]";
    };
    const std::string a = R"({ "name": "A", "kind": "synonym" })";
    const std::string b = R"({ "name": "B", "kind": "acronym" })";
    const std::string x = R"({ "at": "page" })";
    const std::string y = R"({ "at": "page#top/1" })";
    const KnowledgeBase kb = loaded({base_text(), overlay(organization(a + "," + b, x + "," + y)),
                                     overlay(organization(b + "," + a, y + "," + x))});
    CHECK(kb.aliases(entity_of(kb, "new")).size() == 2);
    CHECK(kb.citations(entity_of(kb, "new")).size() == 2);
}

TEST_CASE("The same id with other content is a fault that names both locations") {
    for (
        const std::string other :
        {R"("organizations": [{ "id": §"body", "name": "Another", "cite": [{ "at": "page#top/1" }] }])",
         R"("organizations": [{ "id": §"body", "name": "A Body", "acronym": "AB",
              "cite": [{ "at": "page#top/1" }] }])",
         R"("organizations": [{ "id": §"body", "name": "A Body", "kind": "office",
              "cite": [{ "at": "page#top/1" }] }])",
         R"("organizations": [{ "id": §"body", "name": "A Body", "note": "Hm.",
              "cite": [{ "at": "page#top/1" }] }])",
         R"("organizations": [{ "id": §"body", "name": "A Body", "basis": "editorial",
              "cite": [{ "at": "page#top/1" }] }])",
         R"("organizations": [{ "id": §"body", "name": "A Body", "cite": [{ "at": "page" }] }])",
         R"("organizations": [{ "id": §"body", "name": "A Body", "cite": [{ "at": "page#top/1" }],
              "aliases": [{ "name": "B", "kind": "synonym" }] }])",
         R"("areas": [{ "id": §"body", "name": "A Body", "cite": [{ "at": "page#top/1" }] }])"}) {
        const auto [text, position] = marked(overlay(other));
        const auto faults = faults_of({base_text(), text});
        INFO(other);
        INFO(in_words(faults));
        REQUIRE(faults.count() == 1);
        const auto& fault = faults.kept().front();
        CHECK(fault.code == DiagnosticCode::conflict);
        CHECK(fault.location.file == "1.json");
        CHECK(fault.location.position == position);
        CHECK(fault.other.file == "0.json");
        CHECK(fault.other.position == position_at(base_text(), base_text().find("\"body\"")));
    }
}

TEST_CASE("A group with other dates is a conflict") {
    const auto group = [](const std::string& dates) {
        return overlay(R"("groups": [{ "id": "new", "name": "New", )" + dates +
                       R"("cite": [{ "at": "page" }] }])");
    };
    const std::string since = R"("since": "2016", )";
    const std::string until = R"("until": "2020", )";
    CHECK(faults_of({base_text(), group(since + until), group(until + since)}).empty());
    CHECK(fault_of({base_text(), group(since), group({})}).code == DiagnosticCode::conflict);
    CHECK(fault_of({base_text(), group(since), group(R"("since": "2016-05", )")}).code ==
          DiagnosticCode::conflict);
    CHECK(fault_of({base_text(), group(until), group({})}).code == DiagnosticCode::conflict);
}

TEST_CASE("Facts of all files add up") {
    const KnowledgeBase kb = loaded({base_text(), overlay(fact_list("area", "share"))});
    CHECK(kb.facts().size() == 2);
    CHECK(partners_where(kb, "area:area") == Ids{"body"});
}

TEST_CASE("Facts that differ only in their citations are merged") {
    const KnowledgeBase kb =
        loaded({base_text(), overlay(fact_list("area", "one")), overlay(fact_list("area", "two")),
                overlay(fact_list("area", "one"))});
    REQUIRE(kb.facts().size() == 2);
    const auto facts = kb.facts_to(entity_of(kb, "area"));
    REQUIRE(facts.size() == 1);
    REQUIRE(kb.citations(facts.front()).size() == 2);
    CHECK(kb.text(kb.citations(facts.front())[0].words) == "one");
    CHECK(kb.text(kb.citations(facts.front())[1].words) == "two");
}

TEST_CASE("Facts that differ in another field are not merged") {
    std::vector<std::string> texts{base_text(), overlay(fact_list("area", "one"))};
    for (const std::string more :
         {R"("status": "to-date", )", R"("since": "2017", )", R"("until": "2017", )",
          R"("as_of": "2017", )", R"("scope": "collective", )", R"("basis": "editorial", )",
          R"("note": "N.", )", R"("with": "body", )"}) {
        texts.push_back(overlay(fact_list("area", "one", more)));
    }
    CHECK(loaded(texts).facts().size() == texts.size());
}

TEST_CASE("A default status counts as equal to the same status written out") {
    const KnowledgeBase kb = loaded(
        {base_text(), overlay(fact_list("area", "one")),
         overlay(fact_list("area", "one",
                           R"("status": "current", "scope": "individual", "basis": "stated", )"))});
    CHECK(kb.facts().size() == 2);
}

TEST_CASE("Sections of one source are merged and can be cited from either file") {
    const std::string more = overlay(R"("sources": [{ "id": "page", "title": "Page", "sections": [
        { "id": "end", "title": "End", "paragraphs": ["00000000000000ac"] } ] }],
        "areas": [{ "id": "new", "name": "New",
                    "cite": [{ "at": "page#end/1" }, { "at": "page#top/1" }] }])");
    const KnowledgeBase kb = loaded({base_text(), more});
    CHECK(kb.sources().size() == 1);
    CHECK(kb.section_count() == 2);
    CHECK(kb.citations(entity_of(kb, "new")).size() == 2);
}

TEST_CASE("Captures of one source are merged and sorted by day") {
    const auto seen = [](const std::string& captures) {
        return overlay(R"("sources": [{ "id": "page", "title": "Page", "captures": [)" + captures +
                       "] }]");
    };
    const std::string early = R"({ "seen": "2026-01", "fingerprint": "00000000000000ff" })";
    const std::string late =
        R"({ "seen": "2026-02", "fingerprint": "00000000000000ee", "archived": "copy" })";
    const KnowledgeBase kb = loaded({base_text(), seen(late), seen(late + "," + early)});
    const auto captures = kb.captures(kb.sources().front());
    REQUIRE(captures.size() == 2);
    CHECK(captures[0].seen.to_string() == "2026-01");
    CHECK(captures[0].fingerprint == 0xFF);
    CHECK(kb.text(captures[1].archived) == "copy");
    CHECK(canonical(kb) == canonical(loaded({canonical(kb)})));
}

TEST_CASE("An overlay file keeps only its own captures") {
    const auto seen = [](const std::string& day) {
        return R"("sources": [{ "id": "page", "title": "Page", "captures": [{ "seen": ")" + day +
               R"(", "fingerprint": "00000000000000ff" }] }])";
    };
    auto inputs = inputs_of({base_text(), overlay(seen("2025")), overlay(seen("2026"))});
    const load::File file = load::load_file(inputs);
    render::StringSink sink;
    render::write_knowledge_base(file.kb, file.own, sink);
    CHECK(sink.text().find("2026") != std::string::npos);
    CHECK(sink.text().find("2025") == std::string::npos);
}

TEST_CASE("A source or section with another description is a conflict") {
    for (const std::string sources :
         {R"({ "id": §"page", "title": "Another page" })",
          R"({ "id": §"page", "title": "Page", "url": "https://example.org" })",
          R"({ "id": §"page", "title": "Page", "retrieved": "2020" })",
          R"({ "id": "page", "title": "Page", "sections": [{ "id": §"top", "title": "Bottom" }] })",
          R"({ "id": "page", "title": "Page", "sections": [{ "id": §"top", "title": "Top",
                "paragraphs": ["00000000000000aa"] }] })"}) {
        const auto [text, position] = marked(overlay("\"sources\": [" + sources + "]"));
        const auto fault = fault_of({base_text(), text});
        INFO(fault.to_string());
        CHECK(fault.code == DiagnosticCode::conflict);
        CHECK(fault.location.position == position);
        CHECK_FALSE(fault.other.file.empty());
        CHECK(fault.other.position.line > 0);
    }
}

TEST_CASE("An added file needs no hub and must not name another one") {
    CHECK(in_words(faults_of({base_text(), overlay("\"title\": \"T\"")})).empty());
    CHECK(in_words(faults_of({base_text(), overlay(R"("hub": "hub")")})).empty());
    const auto fault = fault_of({base_text(), overlay(R"("hub": "body")")});
    CHECK(fault.code == DiagnosticCode::conflict);
    CHECK(fault.location.pointer == "hub");
    CHECK(fault.location.file != fault.other.file);
}

TEST_CASE("Title and description and hub are those of the first file") {
    const KnowledgeBase kb =
        loaded({base_text({.members = R"("title": "First", "description": "F",)"}),
                overlay(R"("title": "Second", "description": "S")")});
    CHECK(kb.title() == "First");
    CHECK(kb.description() == "F");
    CHECK(kb.id(kb.hub()) == "hub");
}

TEST_CASE("An added file may refer to records of files loaded before or after it") {
    const std::string entity = overlay(R"("areas": [{ "id": "new", "name": "New", "broader": "area",
                               "cite": [{ "at": "page" }] }])");
    const std::string user = overlay(fact_list("new", "new"));
    const KnowledgeBase forth = loaded({base_text(), entity, user});
    const KnowledgeBase back = loaded({base_text(), user, entity});
    CHECK(canonical(forth) == canonical(back));
    CHECK(partners_where(forth, "area:area") == Ids{"body"});
    CHECK(fault_of({base_text(), user}).code == DiagnosticCode::dangling_reference);
}

TEST_CASE("The order of added files makes no difference to the result") {
    std::vector<std::string> added{
        overlay(fact_list("area", "one")), overlay(fact_list("area", "two")), overlay(kBody),
        overlay(
            R"("groups": [{ "id": "another", "name": "Another", "cite": [{ "at": "page" }] }])")};
    std::ranges::sort(added);
    std::string expected;
    do {
        std::vector<std::string> texts{base_text()};
        texts.insert(texts.end(), added.begin(), added.end());
        const std::string result = canonical(loaded(texts));
        if (expected.empty()) expected = result;
        CHECK(result == expected);
    } while (std::ranges::next_permutation(added).found);
}

TEST_CASE("Citations resolve alike in any order of two files that add sections") {
    const auto with_section = [](const std::string& id) {
        return overlay(R"("sources": [{ "id": "page", "title": "Page", "sections": [{ "id": ")" +
                       id + R"(", "title": "T" }] }], "areas": [{ "id": "area-)" + id +
                       R"(", "name": "N", "cite": [{ "at": "page#)" + id + R"(/1" }] }])");
    };
    for (const KnowledgeBase& kb : {loaded({base_text(), with_section("x"), with_section("y")}),
                                    loaded({base_text(), with_section("y"), with_section("x")})}) {
        for (const std::string id : {"x", "y"}) {
            const auto citations = kb.citations(entity_of(kb, "area-" + id));
            REQUIRE(citations.size() == 1);
            CHECK(citation_ref(kb, citations.front()) == "page#" + id + "/1");
        }
    }
}

TEST_CASE("A fault is reported with the name of its file") {
    const auto faults =
        faults_of({base_text(), overlay(fact_list("nothing", "n")), overlay(R"("colour": 1)")});
    REQUIRE(faults.count() == 2);
    CHECK(faults.kept()[0].location.file == "1.json");
    CHECK(faults.kept()[0].location.pointer == "facts/0/object");
    CHECK(faults.kept()[1].location.file == "2.json");
}
