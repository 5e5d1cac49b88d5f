// SPDX-License-Identifier: MIT
// Filters on the entities that a question names: their facts that match are left.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/views/compare.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/ask/views/source_profile.hpp"
#include "loading.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;
using ask::Silence;

namespace {

const KnowledgeBase& everything() {
    static const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    return kb;
}

ask::Profile filtered(std::string_view id, std::string_view query, ask::TraversalMode mode = {}) {
    const auto& kb = small_world();
    return ask::profile_of(kb, entity_of(kb, id),
                           ask::matching_facts(asked(kb, query, mode), mode));
}

Silence silence_in(const ask::Profile& profile, FacetId facet) {
    const ask::Facet* found = profile.facet(facet);
    REQUIRE(found != nullptr);
    REQUIRE(found->connections.empty());
    return found->silence;
}

std::vector<FactIndex> facts_shown(const ask::Profile& profile) {
    auto facts = profile.facts;
    for (const auto& more : {profile.standing, profile.parts, profile.cooperation}) {
        facts.insert(facts.end(), more.begin(), more.end());
    }
    return facts;
}

}  // namespace

TEST_CASE("A profile is left with the connections by facts that match") {
    const auto& kb = small_world();
    CHECK(connected_ids(kb, filtered("agency", "status:exploring"), FacetId::areas) ==
          Ids{"borders", "fraud"});
    CHECK(connected_ids(kb, filtered("agency", "area:borders"), FacetId::areas) == Ids{"borders"});
    CHECK(connected_ids(kb, filtered("agency", "NOT status:exploring"), FacetId::areas) ==
          Ids{"borders", "smuggling"});
    CHECK(filtered("agency", "status:exploring").cooperation.empty());
    CHECK(filtered("agency", "relation:works-with").cooperation.size() == 1);
    CHECK(filtered("agency", "relation:works-with").facts.size() == 1);
    CHECK(filtered("agency", "").facts == profile(kb, "agency").facts);
}

TEST_CASE("An empty section says whether nothing is stated, nothing matches or it is indirect") {
    CHECK(silence_in(filtered("agency", "status:ended"), FacetId::areas) == Silence::no_match);
    CHECK(silence_in(filtered("ministry", "", kDirect), FacetId::areas) ==
          Silence::only_through_others);
    CHECK(silence_in(filtered("ministry", "status:ended", kDirect), FacetId::areas) ==
          Silence::no_match);
    for (const auto mode : {ask::TraversalMode::transitive, kDirect}) {
        for (const char* query : {"", "status:ended", "role:chair"}) {
            CAPTURE(query, mode);
            CHECK(ask::not_stated(filtered("lab", query, mode)) ==
                  ask::not_stated(profile(small_world(), "lab")));
        }
    }
}

TEST_CASE("With a source as filter, a profile has only what that source states") {
    const auto& kb = everything();
    for (const EntityIndex entity : kb.entity_indices()) {
        const auto all = ask::not_stated(ask::profile_of(kb, entity, {}));
        for (std::uint32_t i = 0; i < kb.sources().size(); ++i) {
            const SourceIndex source{i};
            const auto query = asked(kb, "source:" + std::string(kb.id(source)));
            const auto profile = ask::profile_of(kb, entity, ask::matching_facts(query, {}));
            const bool stated = std::ranges::all_of(facts_shown(profile), [&](FactIndex fact) {
                return std::ranges::any_of(kb.citations(fact), [&](const Citation& citation) {
                    return citation.source == source;
                });
            });
            if (stated && ask::not_stated(profile) == all) continue;
            CAPTURE(kb.id(entity), kb.id(source));
            CHECK(stated);
            CHECK(ask::not_stated(profile) == all);
        }
    }
}

TEST_CASE("A filtered profile has the facts of the entity that the list of facts has") {
    const auto& kb = everything();
    for (const char* text : {"status:to-date", "role:chair", "area:cybercrime", "since>=2018",
                             "kind:crime", "NOT basis:editorial", "corruption"}) {
        const auto query = asked(kb, text);
        const auto listed = ask::list_facts(kb, query);
        for (const EntityIndex entity : kb.entity_indices()) {
            const auto profile = ask::profile_of(kb, entity, ask::matching_facts(query, {}));
            for (const FactIndex fact : ask::profile_of(kb, entity, {}).facts) {
                const auto& record = kb.fact(fact);
                if (record.subject != entity && record.object != entity) continue;
                if (!std::ranges::binary_search(listed, fact)) continue;
                CAPTURE(text, kb.id(entity), kb.text(record.statement));
                CHECK(std::ranges::binary_search(profile.facts, fact));
            }
        }
    }
}

TEST_CASE("A comparison by facts that match tells what is unmatched from what is not stated") {
    const auto& kb = small_world();
    const std::vector<EntityIndex> entities{entity_of(kb, "agency"), entity_of(kb, "council")};
    const auto open = ask::compare(kb, entities);
    const auto found =
        ask::compare(kb, entities, ask::matching_facts(asked(kb, "status:exploring"), {}));
    REQUIRE(found.facets.size() == open.facets.size());
    for (std::size_t i = 0; i < found.facets.size(); ++i) {
        for (std::size_t e = 0; e < entities.size(); ++e) {
            const bool unstated = open.facets[i].silent[e].has_value();
            CHECK((found.facets[i].silent[e] == Silence::not_stated) == unstated);
        }
    }
    for (const auto& facet : open.facets) {
        for (const auto& thing : facet.things) {
            CHECK(std::ranges::count(thing.unmatched, true) == 0);
        }
    }
    const auto both_have = ask::compare(kb, entities, ask::matching_facts({}, kDirect));
    bool some = false;
    for (const auto& facet : both_have.facets) {
        for (const auto& thing : facet.things) {
            some = some || std::ranges::count(thing.unmatched, true) > 0;
        }
    }
    CHECK(some);
}

TEST_CASE("Only facts that match make entities related") {
    const auto& kb = everything();
    const EntityIndex unodc = entity_of(kb, "unodc");
    for (const char* text : {"status:exploring", "source:un-entities", "has:groups"}) {
        const auto query = asked(kb, text);
        for (const auto mode : {ask::TraversalMode::transitive, kDirect}) {
            for (const auto& one : ask::related_to(kb, unodc, ask::matching_facts(query, mode))) {
                for (const auto& thing : one.shared) {
                    CAPTURE(text, mode, kb.id(one.entity), kb.id(thing.entity));
                    CHECK(ask::matches(kb, query, ask::FactPath(thing.facts)));
                }
            }
        }
    }
    CHECK(
        ask::related_to(kb, unodc, ask::matching_facts(asked(kb, "status:exploring"), {})).size() <
        ask::related_to(kb, unodc).size());
}

TEST_CASE("A chain has only facts that are accepted, and may be longer for that") {
    const auto& kb = everything();
    const EntityIndex from = entity_of(kb, "unodc");
    const EntityIndex to = entity_of(kb, "unoct");
    for (const char* text : {"source:un-entities", "relation:shares-area", "NOT status:current"}) {
        const auto query = asked(kb, text);
        ask::PathLimits limits;
        limits.accepts = [&](FactIndex fact) { return ask::matches(kb, query, fact); };
        const auto found = ask::shortest_paths(kb, from, to, limits);
        CAPTURE(text);
        REQUIRE_FALSE(found.paths.empty());
        CHECK(found.paths.front().size() >=
              ask::shortest_paths(kb, from, to, {}).paths.front().size());
        for (const auto& path : found.paths) {
            for (const auto& step : path) CHECK(ask::matches(kb, query, step.fact));
        }
    }
    ask::PathLimits none;
    none.accepts = [](FactIndex) { return false; };
    CHECK(ask::shortest_paths(kb, from, to, none).paths.empty());
}

TEST_CASE("A filtered source has the facts from it that match, and no names") {
    const auto& kb = everything();
    const SourceIndex source = *kb.find_source("un-entities");
    const auto query = asked(kb, "status:exploring");
    const auto found = ask::source_profile_of(kb, source, query);
    CHECK(found.filtered);
    CHECK(found.supported.size() == 4);
    for (const auto& each : found.supported) {
        REQUIRE(each.fact.has_value());
        CHECK(ask::matches(kb, query, *each.fact));
    }
    CHECK_FALSE(ask::source_profile_of(kb, source).filtered);
}
