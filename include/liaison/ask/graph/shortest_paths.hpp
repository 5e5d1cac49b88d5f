// SPDX-License-Identifier: MIT
#pragma once

// Finds the shortest chains of facts between two entities.
//
//     const Paths found = shortest_paths(kb, *kb.find("un-police"), *kb.find("corruption"), {});
//     for (const PathStep& step : found.paths.at(0)) {
//         sink.write(text::printable(kb.text(kb.fact(step.fact).statement)));
//     }
//
// The statements of the first path say:
//
//   un-police takes part in the Transnational Threats Project,
//   the Transnational Threats Project addresses corruption

#include <functional>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// One fact of a chain, followed from one of the entities that it names to another.
struct PathStep {
    FactIndex fact;
    EntityIndex from;
    EntityIndex to;
};

using Path = std::vector<PathStep>;

struct PathLimits {
    bool through_hub = false;  ///< off, as all partners are connected through the hub
    std::size_t most = 100;    ///< number of chains returned
    std::function<bool(FactIndex)>
        accepts;  ///< chains have only facts for which it holds, if given
};

struct Paths {
    std::vector<Path> paths;  ///< of equal length, in order of their facts; empty: no connection
    bool more = false;        ///< whether there are more than `most`
};

/// The shortest chains of accepted facts. A step leads from any of a fact's subject, object and
/// context to another; parallel facts make different chains. Breadth-first search from both ends
/// (I. Pohl, "Bi-directional search", Machine Intelligence 6, 1971), in time at most linear in the
/// facts, plus that for the chains.
Paths shortest_paths(const KnowledgeBase& kb, EntityIndex from, EntityIndex to,
                     const PathLimits& limits);

}  // namespace liaison::ask
