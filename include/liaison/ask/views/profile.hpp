// SPDX-License-Identifier: MIT
#pragma once

// A profile: everything that one entity is connected with, and the facts that state it. A list has
// a profile for each of its rows.
//
//     const Profile unodc = profile_of(kb, *kb.find("unodc"), {});
//     for (const Connection& connection : unodc.facet(FacetId::areas)->connections) {
//         sink.write(text::printable(kb.name(connection.entity)));
//     }

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/facet.hpp"
#include "liaison/ask/views/profile_filter.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// One thing that an entity is connected with. Facts that state the same are one connection.
struct Connection {
    EntityIndex entity;               ///< the area, activity, group, partner …
    EntityIndex holder = kNoEntity;   ///< the subject: who has the role, contributes or does it
    EntityIndex context = kNoEntity;  ///< the partner in whose context it is stated
    Relation relation = Relation::part_of;
    Role role = Role::none;
    std::vector<Status> statuses;      ///< without duplicates, in the vocabulary's order
    bool collective = false;           ///< every path has a fact about several subjects together
    bool editorial = false;            ///< some fact or step is the editors', not a source's
    std::vector<EntityIndex> through;  ///< the entities between; empty if it is direct
    std::vector<FactIndex> facts;
    std::size_t paths = 0;  ///< number of paths that state it
    std::size_t more = 0;   ///< how many of these paths have their facts left out
    std::size_t depth = 0;  ///< nesting depth below the connection that its entity belongs to
};

/// Why a section has no connections.
enum class Silence : std::uint8_t {
    not_stated,           ///< the sources state none
    only_through_others,  ///< there are some through others, and the mode is `direct`
    no_match,             ///< there are some, but the filter accepts none
};

/// One section of a profile, such as the areas that an entity is connected with.
struct Facet {
    FacetId id;
    std::vector<Connection> connections;
    std::size_t more = 0;  ///< connections that are left out
    Silence silence{};     ///< why it is empty, if it is
};

struct Profile {
    EntityIndex entity;
    /// In a list: its depth, and the row above it.
    Nested nesting{};
    /// In a list: for each condition that the connections do not show, paths by which it matches.
    std::vector<std::vector<FactIndex>> matched;
    std::size_t matched_more = 0;  ///< paths that are left out
    /// In a list: it has only connections through others, and the mode is `direct`.
    bool only_through_others = false;
    /// The `part-of` facts with the entity as the part.
    std::vector<FactIndex> standing;
    /// The `part-of` facts of its parts.
    std::vector<FactIndex> parts;
    /// Its `endorses` facts and, for all but the hub, its own `works-with` facts.
    std::vector<FactIndex> cooperation;
    /// The entities in whose context its work with the hub is mentioned.
    std::vector<EntityIndex> contexts;
    std::vector<Facet> facets;
    /// With all facets: the facts that name the entity or are in its connections, sorted.
    std::vector<FactIndex> facts;

    /// Null if the profile does not have the facet.
    const Facet* facet(FacetId id) const;
    /// Whether one of these facets has a connection.
    bool has_connections(const std::vector<FacetId>& shown) const;
};

/// The facts of the connections of rows of a list, and those by which the rows match.
std::vector<FactIndex> facts_in_rows(const std::vector<Profile>& rows);

/// The facets of the entity's type, in reading order. The hub also has its partners.
std::vector<FacetId> facets_of(const KnowledgeBase& kb, EntityIndex entity);

/// The facets that a row of a list of this type of entity can have, in reading order.
std::vector<FacetId> facets_of_list(EntityType type);

/// The profile with all facets of the entity's type, or with the given ones. Only the former has
/// `facts` and tells why a facet is empty.
Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter);
Profile profile_of(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter,
                   const std::vector<FacetId>& facets);

/// Names of the facets for which nothing is stated, whatever the filter.
std::vector<std::string_view> not_stated(const Profile& profile);

}  // namespace liaison::ask
