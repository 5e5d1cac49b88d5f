// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/graph/traversal.hpp"

namespace liaison::ask {
namespace {

/// What an entity is tied to, with the facts that say so.
using Ties = std::map<EntityIndex, std::set<FactIndex>>;

bool is_thing(const KnowledgeBase& kb, EntityIndex of, EntityIndex thing) {
    if (thing == kNoEntity || thing == of || thing == kb.hub()) return false;
    const EntityType type = kb.entity(thing).type;
    if (kb.entity(of).type == EntityType::organization) return type != EntityType::organization;
    return type == EntityType::organization || type == EntityType::area;
}

Ties ties_of(const KnowledgeBase& kb, EntityIndex entity) {
    Ties ties;
    for_each_way(kb, entity, [&](Way way) {
        const Fact& last = kb.fact(way.back());
        if (last.relation == Relation::part_of) return true;
        for (const EntityIndex thing : {last.subject, last.object, last.context}) {
            if (is_thing(kb, entity, thing)) ties[thing].insert(way.begin(), way.end());
        }
        return true;
    });
    return ties;
}

/// Who is to be compared with the entity: partners with a partner, else what is of its type.
std::vector<EntityIndex> peers_of(const KnowledgeBase& kb, EntityIndex entity) {
    std::vector<EntityIndex> peers =
        is_partner(kb, entity) ? partners(kb) : entities_of(kb, kb.entity(entity).type);
    std::erase(peers, kb.hub());
    return peers;
}

}  // namespace

std::vector<Related> related_to(const KnowledgeBase& kb, EntityIndex entity) {
    const Ties own = ties_of(kb, entity);
    std::vector<EntityIndex> things;
    for (const auto& [thing, facts] : own) things.push_back(thing);
    const auto candidates = named_on_ways_of(kb, things);
    std::map<EntityIndex, std::size_t> holders;
    std::vector<std::pair<EntityIndex, Ties>> others;
    for (const EntityIndex peer : peers_of(kb, entity)) {
        if (!std::ranges::binary_search(candidates, peer)) continue;
        Ties ties = peer == entity ? own : ties_of(kb, peer);
        std::erase_if(ties, [&](const auto& tie) { return !own.contains(tie.first); });
        for (const auto& [thing, facts] : ties) ++holders[thing];
        if (peer != entity && !ties.empty()) others.emplace_back(peer, std::move(ties));
    }

    std::vector<Related> found;
    for (const auto& [peer, ties] : others) {
        Related related{peer, 0, {}};
        for (const auto& [thing, facts] : ties) {
            // Both hold it, so that at least two do and the logarithm is above zero.
            const double weight =
                1 / std::log(static_cast<double>(std::max<std::size_t>(holders[thing], 2)));
            std::set<FactIndex> both = facts;
            both.insert(own.at(thing).begin(), own.at(thing).end());
            related.shared.push_back({thing, weight, {both.begin(), both.end()}});
            related.score += weight;
        }
        std::ranges::stable_sort(related.shared, std::greater(), &Shared::weight);
        found.push_back(std::move(related));
    }
    std::ranges::stable_sort(found, std::greater(), &Related::score);
    return found;
}

}  // namespace liaison::ask
