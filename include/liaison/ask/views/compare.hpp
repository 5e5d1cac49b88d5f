// SPDX-License-Identifier: MIT
#pragma once

// What several entities have in common, and what only some of them have.

#include <optional>
#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// One thing, and how each of the compared is connected with it.
struct Compared {
    EntityIndex entity;
    std::vector<std::vector<Connection>>
        connections;  ///< by the order of those compared; empty: not stated

    /// How many of those compared are connected with it.
    std::size_t holders() const;
};

struct ComparedFacet {
    FacetId id;
    std::vector<Compared> things;  ///< what most have first
    std::vector<bool> not_stated;  ///< for whom nothing of this sort is stated at all
};

struct SideBySide {
    std::vector<EntityIndex> entities;
    std::vector<ComparedFacet> facets;
};

/// One or more entities side by side, in the facets that each of them has. Throws `Error` (usage)
/// where they are not of one type.
SideBySide compare(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities);

}  // namespace liaison::ask
