// SPDX-License-Identifier: MIT
#include "load/resolve/cycles.hpp"

#include <algorithm>
#include <tuple>

namespace liaison::load {

std::vector<Cycle> find_cycles(std::size_t nodes, std::vector<Edge> edges, std::size_t most) {
    enum class State : std::uint8_t { unseen, on_walk, done };

    std::ranges::sort(edges, {}, [](const Edge& e) { return std::tuple(e.from, e.origin); });
    std::vector<std::size_t> next(nodes + 1,
                                  edges.size());  // first edge of each node not yet taken
    for (std::size_t i = edges.size(); i-- > 0;) next[edges[i].from] = i;

    std::vector<Cycle> cycles;
    std::vector<State> states(nodes, State::unseen);
    std::vector<Edge> walk;  // edges that lead from the start to the current node
    for (std::uint32_t start = 0; start < nodes; ++start) {
        if (states[start] != State::unseen) continue;
        std::uint32_t node = start;
        states[node] = State::on_walk;
        while (true) {
            const std::size_t edge = next[node];
            if (edge < edges.size() && edges[edge].from == node) {
                ++next[node];
                const std::uint32_t to = edges[edge].to;
                if (states[to] == State::unseen) {
                    walk.push_back(edges[edge]);
                    states[to] = State::on_walk;
                    node = to;
                } else if (states[to] == State::on_walk && cycles.size() < most) {
                    auto first = walk.end();
                    if (to != node) {
                        while ((--first)->from != to) {
                        }
                    }
                    Cycle cycle(first, walk.end());
                    cycle.push_back(edges[edge]);
                    cycles.push_back(std::move(cycle));
                }
                continue;
            }
            states[node] = State::done;
            if (walk.empty()) break;
            node = walk.back().from;
            walk.pop_back();
        }
    }
    return cycles;
}

}  // namespace liaison::load
