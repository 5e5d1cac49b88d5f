// SPDX-License-Identifier: MIT
#include "liaison/ask/views/profile.hpp"

#include <algorithm>
#include <array>

#include "ask/views/connections_of.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/model/distinct.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::ask {
namespace {

/// The facts that name an entity and satisfy `fits`, in order.
std::vector<FactIndex> facts_that(const KnowledgeBase& kb, EntityIndex entity, const auto& fits) {
    std::vector<FactIndex> found;
    for (const auto facts : {kb.facts_from(entity), kb.facts_to(entity), kb.facts_around(entity)}) {
        std::ranges::copy_if(facts, std::back_inserter(found), fits);
    }
    keep_each_once(found);
    return found;
}

/// Why the entity has no connections in the facet with this filter.
Silence silence_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter,
                   FacetId facet) {
    const auto has_any = [&](const ProfileFilter& other) {
        return !connections_of(kb, entity, other, facet).empty();
    };
    if (filter.is_open() || !has_any({})) return Silence::not_stated;
    ProfileFilter transitive = filter;
    transitive.mode = TraversalMode::transitive;
    const bool is_direct = filter.mode == TraversalMode::direct;
    return is_direct && has_any(transitive) ? Silence::only_through_others : Silence::no_match;
}

/// The contexts in which the facts mention the entity's work with the hub.
std::vector<EntityIndex> contexts_in(const KnowledgeBase& kb, EntityIndex entity,
                                     const std::vector<FactIndex>& facts) {
    std::vector<EntityIndex> contexts;
    for (const FactIndex index : facts) {
        const Fact& fact = kb.fact(index);
        const bool works_with_hub = fact.relation == Relation::works_with &&
                                    fact.subject == entity && fact.object == kb.hub();
        if (works_with_hub && fact.context != kNoEntity && fact.context != entity)
            contexts.push_back(fact.context);
    }
    keep_first_of_each(contexts);
    return contexts;
}

}  // namespace

bool Profile::has_connections(const std::vector<FacetId>& shown) const {
    return std::ranges::any_of(facets, [&](const Facet& facet) {
        return !facet.connections.empty() && std::ranges::find(shown, facet.id) != shown.end();
    });
}

const Facet* Profile::facet(FacetId id) const {
    const auto found = std::ranges::find(facets, id, &Facet::id);
    return found == facets.end() ? nullptr : &*found;
}

std::vector<FactIndex> facts_in_rows(const std::vector<Profile>& rows) {
    std::vector<FactIndex> facts;
    const auto add = [&](const std::vector<FactIndex>& more) {
        facts.insert(facts.end(), more.begin(), more.end());
    };
    for (const Profile& row : rows) {
        for (const Facet& facet : row.facets) {
            for (const Connection& connection : facet.connections) add(connection.facts);
        }
        for (const auto& path : row.matched) add(path);
    }
    return facts;
}

std::vector<FacetId> facets_of(const KnowledgeBase& kb, EntityIndex entity) {
    using enum FacetId;
    if (entity == kb.hub()) {
        return {areas, activities, partners, groups, initiatives, contributions, instruments};
    }
    const EntityType type = kb.entity(entity).type;
    if (type == EntityType::area) return {partners, groups, initiatives, instruments};
    return facets_of_list(type);
}

std::vector<FacetId> facets_of_list(EntityType type) {
    using enum FacetId;
    switch (type) {
        case EntityType::organization:
            return {areas, activities, groups, initiatives, contributions, instruments};
        case EntityType::area: return {partners};
        case EntityType::group:
        case EntityType::initiative: return {roles, areas, instruments};
        case EntityType::activity: return {organizations};
        case EntityType::instrument: return {organizations, groups, initiatives, areas};
    }
    unreachable();
}

Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter) {
    Profile profile = profile_of(kb, entity, filter, facets_of(kb, entity));
    profile.facts =
        facts_that(kb, entity, [&](FactIndex fact) { return filter.accepts_fact(kb, fact); });
    for (Facet& facet : profile.facets) {
        for (const Connection& connection : facet.connections) {
            profile.facts.insert(profile.facts.end(), connection.facts.begin(),
                                 connection.facts.end());
        }
        if (facet.connections.empty()) facet.silence = silence_of(kb, entity, filter, facet.id);
    }
    keep_each_once(profile.facts);
    return profile;
}

Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter,
                   const std::vector<FacetId>& facets) {
    Profile profile{.entity = entity};
    const auto is = [&](FactIndex index, Relation relation) {
        return kb.fact(index).relation == relation && filter.accepts_fact(kb, index);
    };
    profile.standing = part_of_facts(kb, entity);
    std::erase_if(profile.standing, [&](FactIndex fact) { return !filter.accepts_fact(kb, fact); });
    profile.parts = facts_that(kb, entity, [&](FactIndex index) {
        return is(index, Relation::part_of) && kb.fact(index).object == entity;
    });
    profile.cooperation = facts_that(kb, entity, [&](FactIndex index) {
        const Fact& fact = kb.fact(index);
        if (is(index, Relation::endorses)) return true;
        // The hub's profile lists these as partners.
        if (entity == kb.hub()) return false;
        // If this entity is only the context, the fact belongs to the profile of its subject.
        return is(index, Relation::works_with) && (fact.subject == entity || fact.object == entity);
    });
    profile.contexts = contexts_in(kb, entity, profile.cooperation);
    for (const FacetId id : facets) {
        Facet& facet =
            profile.facets.emplace_back(Facet{id, connections_of(kb, entity, filter, id)});
        auto& all = facet.connections;
        facet.more = all.size() - std::min(all.size(), filter.limits.connections);
        all.erase(all.end() - static_cast<std::ptrdiff_t>(facet.more), all.end());
    }
    return profile;
}

std::vector<std::string_view> not_stated(const Profile& profile) {
    std::vector<std::string_view> names;
    for (const Facet& facet : profile.facets) {
        if (facet.connections.empty() && facet.silence == Silence::not_stated)
            names.push_back(id_of(facet.id));
    }
    return names;
}

}  // namespace liaison::ask
