// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace liaison::load {

/// A step from one node to another; nodes are numbered from 0.
struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::size_t origin = 0;  ///< the caller's index of what the edge represents
};

/// A closed walk: each edge ends where the next begins, the last where the first begins.
using Cycle = std::vector<Edge>;

/// One cycle for each back edge of a depth-first search, at most `most`; empty if and only if the
/// graph is acyclic. Time (but for sorting the edges) and memory are linear in the graph's size.
std::vector<Cycle> find_cycles(std::size_t nodes, std::vector<Edge> edges, std::size_t most);

}  // namespace liaison::load
