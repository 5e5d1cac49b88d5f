// SPDX-License-Identifier: MIT
#pragma once

// How two entities are connected: the shortest chains of facts between them.
//
//     un-police takes part in the Transnational Threats Project,
//     the Transnational Threats Project addresses corruption

#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// One fact of a chain, walked from one of the entities that it names to another.
struct PathStep {
    FactIndex fact;
    EntityIndex from;
    EntityIndex to;
};

using Path = std::vector<PathStep>;

struct PathLimits {
    bool through_hub = false;  ///< everything meets at the hub, so a chain through it says little
    std::size_t most = 100;    ///< of the shortest chains
};

struct Paths {
    std::vector<Path> paths;  ///< all equally short, in order of their facts; empty: no connection
    bool more = false;        ///< there are more than `most`
};

/// The shortest chains of facts, each a step between its subject, object and context; parallel
/// facts make different chains. Breadth-first search from `from`, linear in the facts (E. F. Moore,
/// "The shortest path through a maze", 1959).
Paths shortest_paths(const KnowledgeBase& kb, EntityIndex from, EntityIndex to, PathLimits limits);

}  // namespace liaison::ask
