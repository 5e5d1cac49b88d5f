// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/shortest_paths.hpp"

#include <algorithm>
#include <limits>

namespace liaison::ask {
namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

/// Calls `visit(fact, other)` for each accepted fact that names the entity and each other entity in
/// it.
void for_each_neighbour(const KnowledgeBase& kb, EntityIndex entity, const PathLimits& limits,
                        const auto& visit) {
    for (const auto facts : {kb.facts_from(entity), kb.facts_to(entity), kb.facts_around(entity)}) {
        for (const FactIndex index : facts) {
            const Fact& fact = kb.fact(index);
            if (limits.accepts && !limits.accepts(index)) continue;
            for (const EntityIndex other : {fact.subject, fact.object, fact.context}) {
                if (other != kNoEntity && other != entity) visit(index, other);
            }
        }
    }
}

/// The number of steps between each entity and `from`, as far as the search for `to` gets; else
/// `kUnseen`.
std::vector<std::uint32_t> distances(const KnowledgeBase& kb, EntityIndex from, EntityIndex to,
                                     const PathLimits& limits) {
    std::vector<std::uint32_t> distance(kb.entities().size(), kUnseen);
    std::vector<EntityIndex> queue{from};
    distance[to_index(from)] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const EntityIndex here = queue[i];
        if (distance[to_index(here)] >= distance[to_index(to)]) break;
        if (here == kb.hub() && here != from && !limits.through_hub) continue;
        for_each_neighbour(kb, here, limits, [&](FactIndex, EntityIndex next) {
            if (distance[to_index(next)] != kUnseen) return;
            distance[to_index(next)] = distance[to_index(here)] + 1;
            queue.push_back(next);
        });
    }
    return distance;
}

/// The last steps of shortest chains from `from` to `here`, in order of their facts.
std::vector<PathStep> steps_back(const KnowledgeBase& kb, EntityIndex here, EntityIndex from,
                                 const std::vector<std::uint32_t>& distance,
                                 const PathLimits& limits) {
    std::vector<PathStep> steps;
    for_each_neighbour(kb, here, limits, [&](FactIndex fact, EntityIndex before) {
        const bool barred = before == kb.hub() && before != from && !limits.through_hub;
        if (barred || distance[to_index(before)] == kUnseen) return;
        if (distance[to_index(before)] + 1 == distance[to_index(here)]) {
            steps.push_back({fact, before, here});
        }
    });
    const auto key = [](const PathStep& step) { return std::pair(step.fact, step.from); };
    std::ranges::sort(steps, {}, key);
    steps.erase(std::ranges::unique(steps, {}, key).begin(), steps.end());
    return steps;
}

}  // namespace

Paths shortest_paths(const KnowledgeBase& kb, EntityIndex from, EntityIndex to,
                     const PathLimits& limits) {
    Paths found;
    const auto distance = distances(kb, from, to, limits);
    if (from == to || distance[to_index(to)] == kUnseen) return found;

    // Depth-first search back from the end, with a level of choices for each step.
    struct Level {
        std::vector<PathStep> choices;
        std::size_t next = 0;
    };
    std::vector<Level> levels{{steps_back(kb, to, from, distance, limits)}};
    while (!levels.empty()) {
        Level& level = levels.back();
        if (level.next == level.choices.size()) {
            levels.pop_back();
            continue;
        }
        const PathStep step = level.choices[level.next++];
        if (step.from != from) {
            levels.push_back({steps_back(kb, step.from, from, distance, limits)});
            continue;
        }
        if (found.paths.size() == limits.most) {
            found.more = true;
            break;
        }
        Path path;
        for (const Level& chosen : levels) path.push_back(chosen.choices[chosen.next - 1]);
        std::ranges::reverse(path);
        found.paths.push_back(std::move(path));
    }
    std::ranges::sort(found.paths, [](const Path& a, const Path& b) {
        return std::ranges::lexicographical_compare(a, b, {}, &PathStep::fact, &PathStep::fact);
    });
    return found;
}

}  // namespace liaison::ask
