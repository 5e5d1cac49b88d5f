// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

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

/// A thing that the entity holds.
struct Thing {
    Holding mine;
    Holding other;            ///< of the peer that is being compared
    std::size_t holders = 0;  ///< the number of peers that hold it
};

/// Adds the facts that connect the entity with each thing to `holding_of(thing)`, which is null for
/// what is no thing. Returns the things found, sorted.
std::vector<EntityIndex> gather(const KnowledgeBase& kb, EntityIndex entity,
                                const ProfileFilter& filter, const auto& holding_of,
                                AddressedBy addressed = {}) {
    std::vector<EntityIndex> things;
    const auto visit = [&](FactPath path) {
        const Fact& last = kb.fact(path.back());
        if (filter.mode == TraversalMode::direct && path.size() > 1) return false;
        if (last.relation == Relation::part_of || !filter.accepts_path(kb, path)) return true;
        for (const EntityIndex thing : {last.subject, last.object, last.context}) {
            Holding* const holding = holding_of(thing);
            if (holding == nullptr) continue;
            auto& [facts, more] = *holding;
            if (facts.empty()) things.push_back(thing);
            if (facts.size() >= filter.limits.facts) {
                ++more;
            } else {
                facts.insert(facts.end(), path.begin(), path.end());
            }
        }
        return true;
    };
    for_each_fact_path(kb, entity, visit, addressed);
    std::ranges::sort(things);
    for (const EntityIndex thing : things) keep_each_once(holding_of(thing)->facts);
    return things;
}

/// The `addresses` facts that name one of the things, sorted.
std::vector<FactIndex> addresses_facts_of(const KnowledgeBase& kb,
                                          const std::vector<EntityIndex>& things) {
    std::vector<FactIndex> found;
    const auto addresses = [&](FactIndex fact) {
        return kb.fact(fact).relation == Relation::addresses;
    };
    for (const EntityIndex thing : things) {
        std::ranges::copy(kb.facts_from(thing, Relation::addresses), std::back_inserter(found));
        std::ranges::copy_if(kb.facts_to(thing), std::back_inserter(found), addresses);
    }
    keep_each_once(found);
    return found;
}

/// Whether it is a partner as well if the entity is one, else of the same type. The hub is no peer.
bool are_peers(const KnowledgeBase& kb, EntityIndex entity, EntityIndex other) {
    if (other == kb.hub() || kb.entity(entity).type != kb.entity(other).type) return false;
    return !is_partner(kb, entity) || is_partner(kb, other);
}

}  // namespace

std::vector<Related> related_to(const KnowledgeBase& kb, EntityIndex entity,
                                const ProfileFilter& filter) {
    std::map<EntityIndex, Thing> things;
    const auto own = gather(kb, entity, filter, [&](EntityIndex thing) {
        return is_thing(kb, entity, thing) ? &things[thing].mine : nullptr;
    });
    // A peer's path that ends with another `addresses` fact leads to none of the things.
    const auto addressed = addresses_facts_of(kb, own);
    std::vector<Related> found;
    for (const EntityIndex peer : named_on_paths_of(kb, own)) {
        if (!are_peers(kb, entity, peer)) continue;
        // What the entity holds is a thing for its peers, which are of the same type.
        const auto of_other = [&](EntityIndex thing) {
            const auto known = things.find(thing);
            return known == things.end() || thing == peer ? nullptr : &known->second.other;
        };
        Related related{peer, 0, {}};
        for (const EntityIndex shared_thing : gather(kb, peer, filter, of_other, addressed)) {
            auto& [mine, other, holders] = things[shared_thing];
            ++holders;
            Shared& shared =
                related.shared.emplace_back(Shared{shared_thing, 0, {}, mine.more + other.more});
            std::ranges::set_union(mine.facts, other.facts, std::back_inserter(shared.facts));
            other.facts.clear();
            other.more = 0;
        }
        if (peer != entity && !related.shared.empty()) found.push_back(std::move(related));
    }
    for (Related& related : found) {
        for (Shared& thing : related.shared) {
            // Both entities hold it, so n is at least 2, even if one is the hub and not counted.
            const auto count = std::max<std::size_t>(things[thing.entity].holders, 2);
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
