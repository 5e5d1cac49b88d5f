// SPDX-License-Identifier: MIT
#pragma once

// Compares entities: what all of them are connected with, and what only some are.
//
//     const SideBySide found = compare(kb, {*kb.find("unodc"), *kb.find("unoct")});
//     found.facets[0].id;                   // FacetId::areas
//     found.facets[0].things[0].holders();  // 2

#include <optional>
#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// One thing, and how each of the compared entities is connected with it.
struct Compared {
    EntityIndex entity;
    std::vector<std::vector<Connection>> connections;  ///< of each compared entity, in their order
    /// By compared entity: whether it has connections with it, but the filter accepts none.
    std::vector<bool> unmatched;

    /// How many of the compared entities are connected with it.
    std::size_t holders() const;
};

struct ComparedFacet {
    FacetId id;
    std::vector<Compared> things;  ///< those with the most holders first, then by name
    /// By compared entity: why its facet is empty, if it is.
    std::vector<std::optional<Silence>> silent;
};

struct SideBySide {
    std::vector<EntityIndex> entities;
    std::vector<ComparedFacet> facets;
};

/// Compares one or more entities in the facets that all of them have, by the facts that the filter
/// accepts. Throws `Error` (usage) if they are not of one type.
SideBySide compare(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities,
                   const ProfileFilter& filter = {});

}  // namespace liaison::ask
