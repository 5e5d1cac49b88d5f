// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/shortest_paths.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "liaison/model/error.hpp"

namespace liaison::ask {
namespace {

/// Whether a list of neighbours tells the steps from an entity, so that facts need not be read.
bool has_neighbour_lists(const KnowledgeBase& kb, const PathLimits& limits) {
    return kb.is_snapshot() && !limits.accepts;
}

std::array<FactList, 3> facts_naming(const KnowledgeBase& kb, EntityIndex entity) {
    return {kb.facts_from(entity), kb.facts_to(entity), kb.facts_around(entity)};
}

/// Calls `visit` with each fact that is in both lists, which are sorted.
void for_each_in_both(FactList some, FactList others, const auto& visit) {
    if (some.size() > others.size()) std::swap(some, others);
    auto rest = others.begin();
    for (const FactIndex fact : some) {
        rest = std::ranges::lower_bound(rest, others.end(), fact);
        if (rest == others.end()) return;
        if (*rest == fact) visit(fact);
    }
}

/// Calls `visit` with each fact that names both entities, perhaps repeatedly. The lists of facts
/// tell which these are, so that none is read.
void for_each_fact_naming(const KnowledgeBase& kb, EntityIndex one, EntityIndex other,
                          const auto& visit) {
    for (const FactList& of_one : facts_naming(kb, one)) {
        for (const FactList& of_other : facts_naming(kb, other)) {
            for_each_in_both(of_one, of_other, visit);
        }
    }
}

/// Calls `visit(fact, other)` for each accepted fact that names the entity and each other entity in
/// it.
void for_each_neighbour(const KnowledgeBase& kb, EntityIndex entity, const PathLimits& limits,
                        const auto& visit) {
    for (const FactList& facts : facts_naming(kb, entity)) {
        for (const FactIndex index : facts) {
            const Fact& fact = kb.fact(index);
            if (limits.accepts && !limits.accepts(index)) continue;
            for (const EntityIndex other : {fact.subject, fact.object, fact.context}) {
                if (other != kNoEntity && other != entity) visit(index, other);
            }
        }
    }
}

using Distances = std::unordered_map<EntityIndex, std::uint32_t>;

/// A breadth-first search from one end of the chains.
struct Side {
    Distances known;                    ///< the number of steps to each entity found
    std::vector<EntityIndex> frontier;  ///< the entities found last
    std::uint32_t depth = 0;            ///< the number of steps to these
};

/// Searches for shortest chains from both ends at once, so that it looks at few entities even in a
/// large graph.
class Search {
  public:
    Search(const KnowledgeBase& kb, EntityIndex from, EntityIndex to, const PathLimits& limits)
        : kb_(kb), from_(from), to_(to), limits_(limits) {}

    /// The number of steps from the beginning to each entity on a shortest chain, and to some
    /// others. Empty if there is no chain.
    Distances distances() const {
        Side forward{{{from_, 0}}, {from_}};
        Side backward{{{to_, 0}}, {to_}};
        bool have_met = from_ == to_;
        while (!have_met) {
            const bool is_forward = forward.frontier.size() <= backward.frontier.size();
            Side& side = is_forward ? forward : backward;
            if (side.frontier.empty()) return {};
            have_met = expand(side, is_forward ? backward : forward);
        }
        follow_back(forward, backward);
        return std::move(forward.known);
    }

  private:
    /// Calls `visit` with each other entity in an accepted fact that names `here`.
    void for_each_step(EntityIndex here, const auto& visit) const {
        if (has_neighbour_lists(kb_, limits_)) {
            std::ranges::for_each(kb_.neighbours(here), visit);
        } else {
            for_each_neighbour(kb_, here, limits_, [&](FactIndex, EntityIndex to) { visit(to); });
        }
    }

    /// Finds the entities that are one step farther away. Returns whether the other side knows one.
    bool expand(Side& side, const Side& other) const {
        bool have_met = false;
        std::vector<EntityIndex> next;
        ++side.depth;
        for (const EntityIndex here : side.frontier) {
            for_each_step(here, [&](EntityIndex found) {
                if (is_barred(found) || !side.known.emplace(found, side.depth).second) return;
                next.push_back(found);
                have_met = have_met || other.known.contains(found);
            });
        }
        side.frontier = std::move(next);
        return have_met;
    }

    /// Adds the distances of the entities on shortest chains between the meeting and the end.
    void follow_back(Side& forward, const Side& backward) const {
        std::vector<EntityIndex> level;
        for (const EntityIndex entity : forward.frontier) {
            const auto met = backward.known.find(entity);
            if (met != backward.known.end() && met->second == backward.depth) {
                level.push_back(entity);
            }
        }
        for (std::uint32_t left = backward.depth; left > 0; --left) {
            std::vector<EntityIndex> next;
            ++forward.depth;
            for (const EntityIndex here : level) {
                for_each_step(here, [&](EntityIndex found) {
                    const auto nearer = backward.known.find(found);
                    if (nearer == backward.known.end() || nearer->second + 1 != left) return;
                    if (forward.known.emplace(found, forward.depth).second) next.push_back(found);
                });
            }
            level = std::move(next);
        }
    }

    /// Whether no chain may lead through the entity.
    bool is_barred(EntityIndex entity) const {
        return entity == kb_.hub() && entity != from_ && entity != to_ && !limits_.through_hub;
    }

    const KnowledgeBase& kb_;
    EntityIndex from_;
    EntityIndex to_;
    const PathLimits& limits_;
};

/// The last steps of shortest chains from `from` to `here`, in order of their facts.
std::vector<PathStep> steps_back(const KnowledgeBase& kb, EntityIndex here, EntityIndex from,
                                 const Distances& distances, const PathLimits& limits) {
    std::vector<PathStep> steps;
    const std::uint32_t distance = distances.at(here);
    const auto is_before = [&](EntityIndex entity) {
        const bool barred = entity == kb.hub() && entity != from && !limits.through_hub;
        const auto known = distances.find(entity);
        return !barred && known != distances.end() && known->second + 1 == distance;
    };
    if (has_neighbour_lists(kb, limits)) {
        for (const EntityIndex before : kb.neighbours(here)) {
            if (!is_before(before)) continue;
            for_each_fact_naming(kb, before, here, [&](FactIndex fact) {
                steps.push_back({fact, before, here});
            });
        }
    } else {
        for_each_neighbour(kb, here, limits, [&](FactIndex fact, EntityIndex before) {
            if (is_before(before)) steps.push_back({fact, before, here});
        });
    }
    const auto key = [](const PathStep& step) { return std::pair(step.fact, step.from); };
    std::ranges::sort(steps, {}, key);
    steps.erase(std::ranges::unique(steps, {}, key).begin(), steps.end());
    // In a damaged file, entities may be neighbours without a fact.
    if (steps.empty()) {
        throw Error{ErrorKind::data, "no fact names two entities listed as neighbours"};
    }
    return steps;
}

}  // namespace

Paths shortest_paths(const KnowledgeBase& kb, EntityIndex from, EntityIndex to,
                     const PathLimits& limits) {
    Paths found;
    const Distances distances = Search(kb, from, to, limits).distances();
    if (from == to || !distances.contains(to)) return found;

    // Depth-first search back from the end, with a level of choices for each step.
    struct Level {
        std::vector<PathStep> choices;
        std::size_t next = 0;
    };
    std::vector<Level> levels{{steps_back(kb, to, from, distances, limits)}};
    while (!levels.empty()) {
        Level& level = levels.back();
        if (level.next == level.choices.size()) {
            levels.pop_back();
            continue;
        }
        const PathStep step = level.choices[level.next++];
        if (step.from != from) {
            levels.push_back({steps_back(kb, step.from, from, distances, limits)});
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
