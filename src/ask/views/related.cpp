// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/graph/name_order.hpp"
#include "liaison/ask/graph/traversal.hpp"
#include "liaison/model/distinct.hpp"

namespace liaison::ask {
namespace {

bool is_thing(const KnowledgeBase& kb, EntityIndex of, EntityIndex thing) {
    if (thing == kNoEntity || thing == of || thing == kb.hub()) return false;
    const EntityType type = kb.entity(thing).type;
    if (kb.entity(of).type == EntityType::organization) return type != EntityType::organization;
    return type == EntityType::organization || type == EntityType::area;
}

/// The facts that connect an entity with a thing.
struct Holding {
    std::vector<FactIndex> facts;
    std::size_t more = 0;  ///< paths that are left out
};

/// Adds the facts that connect the entity with each wanted thing to `holdings`, indexed by thing.
/// Returns the things found, sorted.
std::vector<EntityIndex> gather(const KnowledgeBase& kb, EntityIndex entity,
                                const ProfileFilter& filter, const auto& is_wanted,
                                std::vector<Holding>& holdings) {
    std::vector<EntityIndex> things;
    for_each_fact_path(kb, entity, [&](FactPath path) {
        const Fact& last = kb.fact(path.back());
        if (filter.mode == TraversalMode::direct && path.size() > 1) return false;
        if (last.relation == Relation::part_of || !filter.accepts_path(kb, path)) return true;
        for (const EntityIndex thing : {last.subject, last.object, last.context}) {
            if (!is_thing(kb, entity, thing) || !is_wanted(thing)) continue;
            auto& [facts, more] = holdings[to_index(thing)];
            if (facts.empty()) things.push_back(thing);
            if (facts.size() >= filter.limits.facts) {
                ++more;
            } else {
                facts.insert(facts.end(), path.begin(), path.end());
            }
        }
        return true;
    });
    std::ranges::sort(things);
    for (const EntityIndex thing : things) keep_each_once(holdings[to_index(thing)].facts);
    return things;
}

/// The partners if the entity is one, else the entities of its type.
std::vector<EntityIndex> peers_of(const KnowledgeBase& kb, EntityIndex entity) {
    std::vector<EntityIndex> peers =
        is_partner(kb, entity) ? partners(kb) : entities_of(kb, kb.entity(entity).type);
    std::erase(peers, kb.hub());
    return peers;
}

}  // namespace

std::vector<Related> related_to(const KnowledgeBase& kb, EntityIndex entity,
                                const ProfileFilter& filter) {
    std::vector<Holding> own(kb.entities().size());
    const auto all = [](EntityIndex) { return true; };
    const auto things = gather(kb, entity, filter, all, own);
    const auto is_own = [&](EntityIndex thing) { return !own[to_index(thing)].facts.empty(); };
    const auto candidates = named_on_paths_of(kb, things);
    std::vector<Holding> others(own.size());
    std::vector<std::size_t> holders(own.size());
    std::vector<Related> found;
    for (const EntityIndex peer : peers_of(kb, entity)) {
        if (!std::ranges::binary_search(candidates, peer)) continue;
        Related related{peer, 0, {}};
        for (const EntityIndex thing : gather(kb, peer, filter, is_own, others)) {
            ++holders[to_index(thing)];
            const Holding& mine = own[to_index(thing)];
            Holding& other = others[to_index(thing)];
            Shared& shared =
                related.shared.emplace_back(Shared{thing, 0, {}, mine.more + other.more});
            std::ranges::set_union(mine.facts, other.facts, std::back_inserter(shared.facts));
            other.facts.clear();
            other.more = 0;
        }
        if (peer != entity && !related.shared.empty()) found.push_back(std::move(related));
    }
    for (Related& related : found) {
        for (Shared& thing : related.shared) {
            // Both entities hold it, so n is at least 2, even if one is the hub and not counted.
            const auto count = std::max<std::size_t>(holders[to_index(thing.entity)], 2);
            thing.weight = 1 / std::log(static_cast<double>(count));
            related.score += thing.weight;
        }
        sort_by_name(kb, related.shared, &Shared::entity);
        std::ranges::stable_sort(related.shared, std::greater(), &Shared::weight);
    }
    sort_by_name(kb, found, &Related::entity);
    std::ranges::stable_sort(found, std::greater(), &Related::score);
    return found;
}

}  // namespace liaison::ask
