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

bool is_in(const Profile& profile, FacetId id, EntityIndex thing) {
    const Facet* facet = profile.facet(id);
    return facet != nullptr && std::ranges::find(facet->connections, thing, &Connection::entity) !=
                                   facet->connections.end();
}

/// `open` are the same profiles without a filter.
ComparedFacet compared(const KnowledgeBase& kb, FacetId id, const std::vector<Profile>& profiles,
                       const std::vector<Profile>& open) {
    ComparedFacet facet{id, {}, {}};
    std::map<EntityIndex, Compared> things;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const Facet* own = profiles[i].facet(id);
        facet.silent.emplace_back();
        if (own == nullptr || own->connections.empty()) {
            facet.silent.back() = own == nullptr ? Silence::not_stated : own->silence;
            continue;
        }
        for (const Connection& connection : own->connections) {
            Compared& thing = things[connection.entity];
            thing.entity = connection.entity;
            thing.connections.resize(profiles.size());
            thing.connections[i].push_back(connection);
        }
    }
    for (auto& [entity, thing] : things) {
        for (std::size_t i = 0; i < open.size(); ++i) {
            thing.unmatched.push_back(thing.connections[i].empty() && is_in(open[i], id, entity));
        }
        facet.things.push_back(std::move(thing));
    }
    sort_by_name(kb, facet.things, &Compared::entity);
    std::ranges::stable_sort(facet.things, std::greater(), &Compared::holders);
    return facet;
}

}  // namespace

std::size_t Compared::holders() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        connections, [](const std::vector<Connection>& own) { return !own.empty(); }));
}

SideBySide compare(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities,
                   const ProfileFilter& filter) {
    expect_one_type(kb, entities);
    const auto profiles_by = [&](const ProfileFilter& accepted) {
        std::vector<Profile> profiles;
        for (const EntityIndex entity : entities) {
            profiles.push_back(profile_of(kb, entity, accepted));
        }
        return profiles;
    };
    SideBySide result{entities, {}};
    const auto profiles = profiles_by(filter);
    const auto open = filter.is_open() ? profiles : profiles_by({});
    for (const FacetId facet : common_facets(kb, entities)) {
        result.facets.push_back(compared(kb, facet, profiles, open));
    }
    return result;
}

}  // namespace liaison::ask
