// SPDX-License-Identifier: MIT
// Lists: their rows, order and nesting, and lists of sources.

#include <string>
#include <vector>

#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;

namespace {

std::vector<ask::Profile> partner_rows(std::string_view text, ask::TraversalMode mode = {}) {
    return ask::list_partners(small_world(), asked(small_world(), text, mode), mode).rows;
}

/// Each row's id and depth: "ministry 0", "office 1".
Ids with_depths(const std::vector<ask::Profile>& rows) {
    Ids lines;
    for (const auto& row : rows) {
        lines.push_back(std::string(small_world().id(row.entity)) + ' ' +
                        std::to_string(row.nesting.depth));
    }
    return lines;
}

}  // namespace

TEST_CASE("Partners are in order of id with each below what it is part of") {
    CHECK(with_depths(partner_rows("")) ==
          Ids{"agency 0", "bureau 0", "council 0", "ministry 0", "office 1"});
}

TEST_CASE("A part whose whole is not in the list is on the first level") {
    CHECK(with_depths(partner_rows("partner:office")) == Ids{"office 0"});
}

TEST_CASE("Areas are below the broader one and groups below what they are part of") {
    const auto list = [](EntityType type) {
        return with_depths(ask::list_entities(small_world(), type, {}, {}));
    };
    CHECK(list(EntityType::area) ==
          Ids{"borders 0", "fraud 0", "trade 0", "smuggling 1", "gold-smuggling 2"});
    CHECK(list(EntityType::group) == Ids{"assembly 0", "forum 1"});
    CHECK(list(EntityType::organization) == Ids{"agency 0", "bureau 0", "council 0", "lab 0",
                                                "ministry 0", "office 1", "desk 2", "hub 0"});
}

TEST_CASE("An area whose broader area is left out is below the next broader area") {
    const auto rows = ask::list_entities(small_world(), EntityType::area,
                                         asked(small_world(), "id:trade OR id:gold*"), {});
    CHECK(with_depths(rows) == Ids{"trade 0", "gold-smuggling 1"});
}

TEST_CASE("A row shows the facets asked for and always its areas") {
    const auto facets = [](std::string_view text) {
        Ids ids;
        for (const FacetId facet :
             ask::list_partners(small_world(), asked(small_world(), text), {}).asked) {
            ids.emplace_back(ask::id_of(facet));
        }
        return ids;
    };
    CHECK(facets("") == Ids{"areas"});
    CHECK(facets("area:borders") == Ids{"areas"});
    CHECK(facets("role:chair") == Ids{"groups", "initiatives"});
    CHECK(facets("group:forum") == Ids{"groups"});
    CHECK(facets("activity:training") == Ids{"activities", "contributions"});
    CHECK(facets("area:borders group:forum") == Ids{"areas", "groups"});
    for (const auto& row : partner_rows("role:chair")) {
        CHECK(row.facet(FacetId::areas) != nullptr);
    }
}

TEST_CASE("A row of a list that asks for an area shows that area alone") {
    for (const auto& row : partner_rows("area:borders")) {
        CHECK(connected_ids(small_world(), row, FacetId::areas) == Ids{"borders"});
    }
    const auto rows = partner_rows("area:borders");
    REQUIRE(rows.size() == 2);
    CHECK(connections(rows[0], FacetId::areas).front().through.empty());
    CHECK(ids_of(small_world(), connections(rows[1], FacetId::areas).front().through) ==
          Ids{"forum"});
}

TEST_CASE("Every row that matches an area has a connection with it") {
    for (const char* text :
         {"area:trade", "area:smuggling", "area:gold-smuggling", "area:fraud", "area:borders",
          "{area:borders status:current}", "{area:fraud source:two}"}) {
        for (const ask::TraversalMode mode : {ask::TraversalMode::transitive, kDirect}) {
            for (const auto& row : partner_rows(text, mode)) {
                INFO(text << ' ' << small_world().id(row.entity));
                CHECK(connections(row, FacetId::areas).size() == 1);
            }
        }
    }
}

TEST_CASE("Sources are listed with the numbers of facts and entities that cite them") {
    const auto uses = ask::list_sources(small_world(), {});
    REQUIRE(uses.size() == 2);
    CHECK(small_world().id(uses[0].source) == "one");
    CHECK(small_world().id(uses[1].source) == "two");
    CHECK(uses[1].facts == 4);     // fraud, more of borders, the task force's and the treaty's area
    CHECK(uses[1].entities == 4);  // bureau, lab, gold-smuggling, fraud
    CHECK(uses[0].facts + uses[1].facts == small_world().facts().size());
    CHECK(uses[0].entities + uses[1].entities == small_world().entities().size());
}

TEST_CASE("Only sources that are asked for or cited by matching facts are listed") {
    const auto ids = [](std::string_view text) {
        Ids found;
        for (const auto& use : ask::list_sources(small_world(), asked(small_world(), text))) {
            found.emplace_back(small_world().id(use.source));
        }
        return found;
    };
    CHECK(ids("source:two") == Ids{"two"});
    CHECK(ids("source:one OR source:two") == Ids{"one", "two"});
    CHECK(ids("status:exploring") == Ids{"two"});
    CHECK(ids("role:chair") == Ids{"one"});
    CHECK(ids("area:fraud status:current") == Ids{"two"});
    CHECK(ids("status:ended").empty());
}

TEST_CASE("Facts are listed in canonical order") {
    const auto facts = ask::list_facts(small_world(), {});
    CHECK(facts.size() == small_world().facts().size());
    CHECK(std::ranges::is_sorted(facts));
    Ids subjects;
    for (const FactIndex fact : facts) {
        subjects.emplace_back(small_world().id(small_world().fact(fact).subject));
    }
    CHECK(std::ranges::is_sorted(subjects));
}

TEST_CASE("A matching fact does not add its other sources to the list") {
    const KnowledgeBase kb = loaded({base_text(
        {.sources = R"(, { "id": "more", "title": "More" })",
         .facts = R"(, { "subject": "body", "relation": "takes-part-in", "object": "group",
                         "statement": "It does.", "cite": [{ "at": "page" }, { "at": "more" }] })"})});
    const auto uses = ask::list_sources(kb, asked(kb, "source:more"));
    REQUIRE(uses.size() == 1);
    CHECK(kb.id(uses.front().source) == "more");
}
