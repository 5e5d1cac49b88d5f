// SPDX-License-Identifier: MIT
// Comparison of entities: what all have, what only some have, and facets without facts.

#include "liaison/ask/views/compare.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/model/error.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Compared;
using ask::ComparedFacet;
using ask::FacetId;
using ask::SideBySide;

namespace {

const KnowledgeBase& builtin() {
    static const KnowledgeBase kb = load_named({"interpol-un"});
    return kb;
}

SideBySide compared(const std::vector<std::string_view>& ids) {
    std::vector<EntityIndex> entities;
    for (const auto id : ids) entities.push_back(entity_of(builtin(), id));
    return ask::compare(builtin(), entities);
}

const ComparedFacet& facet(const SideBySide& comparison, FacetId id) {
    const auto found = std::ranges::find(comparison.facets, id, &ComparedFacet::id);
    REQUIRE(found != comparison.facets.end());
    return *found;
}

/// The things that exactly these entities (by index) are connected with.
Ids held_by(const ComparedFacet& facet, const std::set<std::size_t>& holders) {
    Ids ids;
    for (const Compared& thing : facet.things) {
        std::set<std::size_t> own;
        for (std::size_t i = 0; i < thing.connections.size(); ++i) {
            if (!thing.connections[i].empty()) own.insert(i);
        }
        CHECK(thing.holders() == own.size());
        if (own == holders) ids.emplace_back(builtin().id(thing.entity));
    }
    return sorted(ids);
}

const Compared& thing(const ComparedFacet& facet, std::string_view id) {
    const auto found = std::ranges::find(facet.things, entity_of(builtin(), id), &Compared::entity);
    REQUIRE(found != facet.things.end());
    return *found;
}

}  // namespace

TEST_CASE("UNODC and UNOCT share counter-terrorism, and border management through a group") {
    const auto comparison = compared({"unodc", "unoct"});
    const auto& areas = facet(comparison, FacetId::areas);
    CHECK(held_by(areas, {0, 1}) == Ids{"border-management", "counter-terrorism"});
    CHECK(held_by(areas, {0}) == Ids{"crimes-against-children", "cybercrime", "drug-trafficking",
                                     "environmental-security", "firearms", "human-trafficking",
                                     "migrant-smuggling"});
    CHECK(held_by(areas, {1}) == Ids{"critical-infrastructure-protection", "emerging-threats",
                                     "foreign-terrorist-fighters",
                                     "terrorist-use-of-new-technologies"});

    const auto& border = thing(areas, "border-management");
    REQUIRE(border.connections[0].size() == 1);
    CHECK(border.connections[0].front().through.empty());
    CHECK(border.connections[0].front().statuses ==
          std::vector{Status::current, Status::exploring});
    REQUIRE(border.connections[1].size() == 1);
    CHECK(ids_of(builtin(), border.connections[1].front().through) == Ids{"wg-border-management"});
    CHECK(thing(areas, "counter-terrorism").connections[1].front().through.empty());
}

TEST_CASE("Things with the most holders come first") {
    const auto comparison = compared({"unodc", "unoct", "dpo"});
    for (const auto& facet : comparison.facets) {
        CHECK(std::ranges::is_sorted(facet.things, std::greater(), &Compared::holders));
    }
}

TEST_CASE("A facet without facts is not stated and not a difference") {
    const auto comparison = compared({"unodc", "unep"});
    const auto& areas = facet(comparison, FacetId::areas);
    using Silent = std::vector<std::optional<ask::Silence>>;
    const auto not_stated = ask::Silence::not_stated;
    CHECK(areas.silent == Silent{std::nullopt, not_stated});
    CHECK(held_by(areas, {1}).empty());
    CHECK(facet(comparison, FacetId::activities).silent == Silent{std::nullopt, std::nullopt});
    const auto& groups = facet(comparison, FacetId::groups);
    CHECK(groups.silent == Silent{not_stated, not_stated});
    CHECK(groups.things.empty());
}

TEST_CASE("The connections of each entity are those of its profile") {
    for (const auto& ids : std::vector<std::vector<std::string_view>>{
             {"unodc", "unoct"}, {"unoct", "uncct", "dpo"}, {"interpol", "unodc"}}) {
        const auto comparison = compared(ids);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto own = profile(builtin(), ids[i]);
            for (const auto& facet : comparison.facets) {
                CAPTURE(ids[i], id_of(facet.id));
                Ids here;
                for (const Compared& thing : facet.things) {
                    REQUIRE(thing.connections.size() == ids.size());
                    for (std::size_t connection = 0; connection < thing.connections[i].size();
                         ++connection) {
                        here.emplace_back(builtin().id(thing.entity));
                    }
                }
                CHECK(sorted(here) == connected_ids(builtin(), own, facet.id));
                CHECK(facet.silent[i].has_value() == here.empty());
            }
        }
    }
}

TEST_CASE("An entity compared with itself shares everything") {
    const auto comparison = compared({"unodc", "unodc"});
    for (const auto& facet : comparison.facets) {
        for (const Compared& thing : facet.things) CHECK(thing.holders() == 2);
    }
}

TEST_CASE("The order of the compared entities does not change the result") {
    const auto here = compared({"unodc", "unoct"});
    const auto there = compared({"unoct", "unodc"});
    REQUIRE(here.facets.size() == there.facets.size());
    for (const auto& facet_here : here.facets) {
        const auto& facet_there = facet(there, facet_here.id);
        CHECK(held_by(facet_here, {0}) == held_by(facet_there, {1}));
        CHECK(held_by(facet_here, {1}) == held_by(facet_there, {0}));
        CHECK(held_by(facet_here, {0, 1}) == held_by(facet_there, {0, 1}));
    }
}

TEST_CASE("Entities of different types are not compared") {
    CHECK_THROWS_AS(compared({"cybercrime", "unodc"}), Error);
}

TEST_CASE("The hub and a partner are compared by the sections that both have") {
    for (const auto& facet : compared({"interpol", "unodc"}).facets) {
        CHECK(facet.id != FacetId::partners);
    }
}

TEST_CASE("Every compared connection has facts to cite") {
    for (const auto& facet : compared({"unodc", "unoct", "dpo", "unep"}).facets) {
        for (const Compared& thing : facet.things) {
            for (const auto& connections : thing.connections) {
                for (const auto& connection : connections) CHECK_FALSE(connection.facts.empty());
            }
        }
    }
}
