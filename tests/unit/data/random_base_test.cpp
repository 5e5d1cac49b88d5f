// SPDX-License-Identifier: MIT
// Exports and comparisons of hundreds of small random knowledge bases.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "asking.hpp"
#include "exporting.hpp"
#include "liaison/ask/diff/diff.hpp"
#include "liaison/ask/graph/export_closure.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/load/table/load_tables.hpp"
#include "liaison/render/export.hpp"
#include "random.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json.hpp"
#include "sanitized.hpp"
#include "snapshots.hpp"

using namespace liaison;
using namespace liaison::test;
using Json = nlohmann::ordered_json;

namespace {

const std::vector<std::string> kTexts{
    "Plain",     "Été",       "E\u0301te\u0301", "国際連合",          "quote \" and \\ slash",
    "tab\tline", "\u202Ebad", "\x1b[31m",        "👮🏽‍♀️", "=1+1",
    " spaced ",  "a\u0000b",  "\u2028",          "</script>"};
const std::vector<std::string> kDates{"2017", "2017-07", "2017-07-21", "0001", "2024-02-29"};
const std::vector<std::string> kPlaces{"s0", "s0#a/0", "s0#a/1", "s0#b/7", "s1"};

/// Makes valid knowledge bases of about a dozen entities and two dozen facts.
class Generator {
  public:
    explicit Generator(unsigned seed) : random_(seed) {}

    Json document() {
        Json document{{"format", 1}, {"hub", "o0"}};
        if (random_.chance(50)) document["title"] = random_.one_of(kTexts);
        document["sources"] = Json::parse(R"([
            { "id": "s1", "title": "Second", "retrieved": "2024", "published": "2023",
              "archived": "a copy", "lang": "en", "note": "Draft.", "captures": [
                { "seen": "2025", "fingerprint": "00000000000000ff" },
                { "seen": "2024-02", "fingerprint": "00000000000000ff", "archived": "b" },
                { "seen": "2024", "fingerprint": "00000000000000ff" } ] },
            { "id": "s0", "title": "First", "sections": [
                { "id": "b", "title": "B" },
                { "id": "a", "title": "A", "paragraphs": ["00000000000000ff"] } ] }])");
        document["organizations"] = entities("o", 5);
        document["areas"] = entities("a", 4);
        for (std::size_t i = 1; i < 4; ++i) {
            if (random_.chance(50))
                document["areas"][i]["broader"] = numbered("a", random_.below(i));
        }
        document["groups"] = entities("g", 3);
        document["initiatives"] = entities("i", 2);
        document["activities"] = entities("v", 2);
        document["instruments"] = entities("t", 2);
        document["facts"] = facts();
        return document;
    }

  private:
    static std::string numbered(const char* letter, std::size_t number) {
        return letter + std::to_string(number);
    }

    Json cite() {
        Json list = Json::array();
        do {
            Json citation{{"at", random_.one_of(kPlaces)}};
            if (random_.chance(40)) citation["words"] = random_.one_of(kTexts);
            list.push_back(citation);
        } while (random_.chance(40));
        return list;
    }

    static bool is_dated(std::string_view letter) {
        return letter == "g" || letter == "i" || letter == "t";
    }

    Json entities(const char* letter, std::size_t count) {
        Json list = Json::array();
        for (std::size_t i = 0; i < count; ++i) {
            Json entity{{"id", numbered(letter, i)}, {"name", random_.one_of(kTexts)}};
            if (random_.chance(30)) entity["acronym"] = random_.one_of(kTexts);
            if (random_.chance(30)) entity["kind"] = "office";
            if (is_dated(letter) && random_.chance(20)) entity["since"] = random_.one_of(kDates);
            if (random_.chance(20)) entity["basis"] = "editorial";
            if (random_.chance(20)) entity["note"] = random_.one_of(kTexts);
            while (random_.chance(30)) {
                entity["aliases"].push_back(
                    {{"name", random_.one_of(kTexts)}, {"kind", random_.one_of(ids<AliasKind>())}});
            }
            entity["cite"] = cite();
            list.push_back(entity);
        }
        return list;
    }

    /// A part belongs to a whole with a lower number, so that there is no cycle.
    Json ends_of_fact() {
        const auto any = [&](const char* letter, std::size_t count) {
            return numbered(letter, random_.below(count));
        };
        const auto frame = [&] { return random_.chance(50) ? any("g", 3) : any("i", 2); };
        const std::size_t part = 1 + random_.below(4);
        switch (random_.below(10)) {
            case 0:
                return {{"subject", numbered("o", part)},
                        {"relation", "part-of"},
                        {"object", numbered("o", random_.below(part))}};
            case 1:
                if (random_.chance(50)) {
                    return {{"subject", "i1"},
                            {"relation", "part-of"},
                            {"object", random_.chance(50) ? "i0" : any("g", 3)}};
                }
                return {{"subject", "g2"}, {"relation", "part-of"}, {"object", any("g", 2)}};
            case 2:
            case 3:
                return {
                    {"subject", any("o", 5)}, {"relation", "works-with"}, {"object", any("o", 5)}};
            case 4:
                return {
                    {"subject", any("o", 5)}, {"relation", "shares-area"}, {"object", any("a", 4)}};
            case 5:
                return {{"subject", any("o", 5)},
                        {"relation", random_.chance(50) ? "shares-activity" : "contributes"},
                        {"object", any("v", 2)}};
            case 6:
            case 7:
                return {{"subject", any("o", 5)},
                        {"relation", "takes-part-in"},
                        {"object", frame()},
                        {"role", random_.one_of(ids<Role>())}};
            case 8:
                return {{"subject", random_.chance(30) ? any("t", 2) : frame()},
                        {"relation", "addresses"},
                        {"object", any("a", 4)}};
            default:
                return {{"subject", random_.chance(30) ? frame() : any("o", 5)},
                        {"relation", "based-on"},
                        {"object", any("t", 2)}};
        }
    }

    Json facts() {
        Json list = Json::array();
        for (std::size_t i = 0; i < 24; ++i) {
            Json fact = ends_of_fact();
            if (random_.chance(30)) fact["with"] = numbered("o", random_.below(5));
            if (random_.chance(50)) fact["status"] = random_.one_of(ids<Status>());
            if (random_.chance(20)) fact["since"] = random_.one_of(kDates);
            if (random_.chance(20)) fact["as_of"] = random_.one_of(kDates);
            if (random_.chance(20)) fact["scope"] = "collective";
            if (random_.chance(20)) fact["basis"] = "editorial";
            if (random_.chance(20)) fact["note"] = random_.one_of(kTexts);
            fact["statement"] = random_.one_of(kTexts);
            fact["cite"] = cite();
            list.push_back(fact);
        }
        return list;
    }

    Random random_;
};

/// How many bases the tests of round trips generate.
constexpr unsigned kBases = kIsSanitized ? 1000 : 10000;

std::vector<load::Input> tables_of(const KnowledgeBase& kb) {
    std::vector<load::Input> tables;
    for (const render::ExportFile& file : render::find_export("csv")->files) {
        render::StringSink sink;
        file.write(kb, full_subgraph(kb), sink);
        tables.push_back(load::Input::of_text(std::string(file.name), sink.text()));
    }
    return tables;
}

std::string profile_text(const KnowledgeBase& kb, std::string_view id) {
    return render::profile_json(kb, profile(kb, id)).dump(1);
}

}  // namespace

TEST_CASE("The export of any knowledge base loads and exports to the same bytes") {
    for (unsigned seed = 0; seed < kBases; ++seed) {
        INFO("seed " << seed);
        const std::string text = Generator(seed).document().dump();
        const std::string once = exported(loaded({text}));
        REQUIRE(exported(loaded({once})) == once);
    }
}

TEST_CASE("The tables of any knowledge base are imported to the same bytes") {
    for (unsigned seed = 0; seed < kBases; ++seed) {
        INFO("seed " << seed);
        // CSV cannot carry the control character of the texts.
        const auto text = with_replaced(Generator(seed).document().dump(), "\\u001b", "'");
        const KnowledgeBase kb = loaded({text});
        auto tables = tables_of(kb);
        const load::File file =
            load::load_tables(tables, [] { return std::vector<load::Input>(); });
        REQUIRE(exported(file.kb, file.own) == exported(kb));
    }
}

TEST_CASE("A snapshot of any knowledge base has the same profiles and the same export") {
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const KnowledgeBase kb = loaded({Generator(seed).document().dump()});
        const KnowledgeBase snapshot = opened(snapshot_of(kb));
        INFO("seed " << seed);
        for (const EntityIndex entity : kb.entity_indices()) {
            REQUIRE(profile_text(snapshot, kb.id(entity)) == profile_text(kb, kb.id(entity)));
        }
        REQUIRE(exported(snapshot) == exported(kb));
    }
}

TEST_CASE("A knowledge base equals its export, and the difference of two is symmetric") {
    for (unsigned seed = 0; seed < 100; ++seed) {
        const KnowledgeBase kb = loaded({Generator(seed).document().dump()});
        const KnowledgeBase again = loaded({exported(kb)});
        const KnowledgeBase other = loaded({Generator(seed + 1).document().dump()});
        INFO("seed " << seed);
        REQUIRE(ask::difference(kb, full_subgraph(kb), again, full_subgraph(again)).empty());
        const auto there = ask::difference(kb, full_subgraph(kb), other, full_subgraph(other));
        const auto back = ask::difference(other, full_subgraph(other), kb, full_subgraph(kb));
        REQUIRE(there.document.size() == back.document.size());
        REQUIRE(there.entities.size() == back.entities.size());
        REQUIRE(there.facts.size() == back.facts.size());
    }
}

TEST_CASE("The export of any partner of any knowledge base has that partner's profile") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const KnowledgeBase kb = loaded({Generator(seed).document().dump()});
        for (const EntityIndex partner : ask::partners(kb)) {
            INFO("seed " << seed << ' ' << kb.id(partner));
            const KnowledgeBase part = loaded({exported(kb, ask::export_closure(kb, {partner}))});
            REQUIRE(profile_text(part, kb.id(partner)) == profile_text(kb, kb.id(partner)));
        }
    }
}

TEST_CASE("A partner is listed for an area if and only if it matches") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const KnowledgeBase kb = loaded({Generator(seed).document().dump()});
        for (const std::string area : {"a0", "a1", "a2", "a3"}) {
            for (const ask::TraversalMode mode : {ask::TraversalMode::transitive, kDirect}) {
                const auto query = asked(kb, "area:" + area, mode);
                for (const auto& row : ask::list_partners(kb, query, mode).rows) {
                    INFO("seed " << seed << ' ' << area << ' ' << kb.id(row.entity));
                    REQUIRE(connections(row, ask::FacetId::areas).size() == 1);
                    REQUIRE_FALSE(connections(row, ask::FacetId::areas).front().facts.empty());
                }
            }
            INFO("seed " << seed << ' ' << area);
            REQUIRE(connected_ids(kb, profile(kb, area), ask::FacetId::partners) ==
                    partners_where(kb, "area:" + area));
        }
    }
}

TEST_CASE("Two related entities are related to each other by the same things") {
    std::size_t pairs = 0;
    for (unsigned seed = 0; seed < 1000; ++seed) {
        INFO("seed " << seed);
        const KnowledgeBase kb = loaded({Generator(seed).document().dump()});
        for (const EntityIndex entity : ask::partners(kb)) {
            for (const ask::Related& related : ask::related_to(kb, entity)) {
                const auto back = ask::related_to(kb, related.entity);
                const auto found = std::ranges::find(back, entity, &ask::Related::entity);
                REQUIRE(found != back.end());
                REQUIRE(found->shared.size() == related.shared.size());
                ++pairs;
            }
        }
    }
    CHECK(pairs > 500);
}
