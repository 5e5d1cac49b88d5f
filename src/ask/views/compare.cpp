// SPDX-License-Identifier: MIT
#include "liaison/ask/views/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liaison/ask/graph/name_order.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/error.hpp"

namespace liaison::ask {
namespace {

/// The facets that all of the entities have, in reading order. The hub has more than its partners.
std::vector<FacetId> common_facets(const KnowledgeBase& kb,
                                   const std::vector<EntityIndex>& entities) {
    std::vector<FacetId> common = facets_of(kb, entities.front());
    for (const EntityIndex entity : entities) {
        const auto own = facets_of(kb, entity);
        std::erase_if(common,
                      [&](FacetId facet) { return std::ranges::find(own, facet) == own.end(); });
    }
    return common;
}

void expect_one_type(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    const EntityIndex first = entities.front();
    const auto other = std::ranges::find_if(entities, [&](EntityIndex entity) {
        return kb.entity(entity).type != kb.entity(first).type;
    });
    if (other == entities.end()) return;
    const auto sort = [&](EntityIndex entity) {
        return fmt::format("{} is {}", full_name(kb, entity), describe({kb.entity(entity).type}));
    };
    throw Error{ErrorKind::usage,
                fmt::format("cannot compare: {}, but {}", sort(first), sort(*other)),
                fmt::format("liaison path {} {} shows how they are connected", kb.id(first),
                            kb.id(*other))};
}

ComparedFacet compared(const KnowledgeBase& kb, FacetId id, const std::vector<Profile>& profiles) {
    ComparedFacet facet{id, {}, {}};
    std::map<EntityIndex, Compared> things;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const Facet* own = profiles[i].facet(id);
        facet.not_stated.push_back(own == nullptr || own->connections.empty());
        if (own == nullptr) continue;
        for (const Connection& connection : own->connections) {
            Compared& thing = things[connection.entity];
            thing.entity = connection.entity;
            thing.connections.resize(profiles.size());
            thing.connections[i].push_back(connection);
        }
    }
    for (auto& [entity, thing] : things) facet.things.push_back(std::move(thing));
    sort_by_name(kb, facet.things, &Compared::entity);
    std::ranges::stable_sort(facet.things, std::greater(), &Compared::holders);
    return facet;
}

}  // namespace

std::size_t Compared::holders() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        connections, [](const std::vector<Connection>& own) { return !own.empty(); }));
}

SideBySide compare(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    expect_one_type(kb, entities);
    SideBySide result{entities, {}};
    std::vector<Profile> profiles;
    profiles.reserve(entities.size());
    for (const EntityIndex entity : entities) profiles.push_back(profile_of(kb, entity, {}));
    for (const FacetId facet : common_facets(kb, entities)) {
        result.facets.push_back(compared(kb, facet, profiles));
    }
    return result;
}

}  // namespace liaison::ask
