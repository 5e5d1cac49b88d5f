// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

namespace liaison::load {

/// A step from one node to another; nodes are numbered from 0.
struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::size_t origin = 0;  ///< what the edge stands for
};

/// A closed walk: each edge ends where the next begins, the last where the first begins.
using Cycle = std::vector<Edge>;

/// One cycle for each edge that closes one in a depth-first walk, `most` at most; none if and only
/// if the graph has none. Takes time and memory linear in the graph, whatever its depth.
std::vector<Cycle> find_cycles(std::size_t nodes, std::vector<Edge> edges, std::size_t most);

}  // namespace liaison::load
