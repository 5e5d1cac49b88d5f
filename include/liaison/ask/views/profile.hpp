// SPDX-License-Identifier: MIT
#pragma once

// What the knowledge base says of one entity: with what it is tied, how, and on which facts each
// connection rests. A list is a profile for each of its rows.
//
//     const Profile unodc = profile_of(kb, *kb.find("unodc"), {});
//     for (const Connection& connection : unodc.facet(FacetId::areas).connections) …

#include <optional>
#include <string_view>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/facet.hpp"
#include "liaison/ask/views/profile_filter.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// One thing that an entity is connected with. Where several facts say the same, they are one
/// connection.
struct Connection {
    EntityIndex entity;               ///< the area, activity, group, partner …
    EntityIndex holder = kNoEntity;   ///< who has the role, brings or does it
    EntityIndex context = kNoEntity;  ///< the partner in whose context that is stated
    Relation relation = Relation::part_of;
    Role role = Role::none;
    std::vector<Status> statuses;      ///< each once, in the vocabulary's order
    bool collective = false;           ///< every fact is said of several subjects together
    bool editorial = false;            ///< some fact or step is the editors', not a source's
    std::vector<EntityIndex> through;  ///< what it is reached through; empty when direct
    std::vector<FactIndex> facts;
    std::size_t paths = 0;  ///< by so many it holds …
    std::size_t more = 0;   ///< … with these, whose facts are left out
    std::size_t depth = 0;  ///< below an earlier connection that its entity belongs to
};

/// Everything of one sort that an entity is connected with.
struct Facet {
    FacetId id;
    std::vector<Connection> connections;
    std::size_t more = 0;  ///< connections that are left out
};

struct Profile {
    EntityIndex entity;
    /// In a list: where it is among the other rows.
    Nested place{};
    /// In a list: the paths by which it matches, as far as its connections do not show one already.
    std::vector<std::vector<FactIndex>> matched;
    std::size_t matched_more = 0;  ///< paths that are left out
    /// In a list: it has connections, but only through others, and these were not asked for.
    bool only_through_others = false;
    /// What it is part of.
    std::vector<FactIndex> standing;
    /// What it consists of: `part-of` facts of its parts.
    std::vector<FactIndex> parts;
    /// What is said of it and the hub in general.
    std::vector<FactIndex> cooperation;
    std::vector<Facet> facets;

    const Facet* facet(FacetId id) const;
    /// Whether some of these facets has a connection.
    bool has_connections(const std::vector<FacetId>& shown) const;
};

/// The facets that entities of this sort have, in reading order.
std::vector<FacetId> facets_of(const KnowledgeBase& kb, EntityIndex entity);

/// The profile with all facets of its sort, or with those asked for.
Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter);
Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter,
                   const std::vector<FacetId>& facets);

/// Names of the facets for which nothing is stated.
std::vector<std::string_view> not_stated(const Profile& profile);

/// All facts that a profile rests on, in order, each once.
std::vector<FactIndex> facts_of(const KnowledgeBase& kb, const Profile& profile);

}  // namespace liaison::ask
