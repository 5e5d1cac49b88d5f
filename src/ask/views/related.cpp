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

/// What an entity is connected with, with the facts that say so.
using Connections = std::map<EntityIndex, std::set<FactIndex>>;

bool is_thing(const KnowledgeBase& kb, EntityIndex of, EntityIndex thing) {
    if (thing == kNoEntity || thing == of || thing == kb.hub()) return false;
    const EntityType type = kb.entity(thing).type;
    if (kb.entity(of).type == EntityType::organization) return type != EntityType::organization;
    return type == EntityType::organization || type == EntityType::area;
}

Connections connections_of(const KnowledgeBase& kb, EntityIndex entity) {
    Connections connections;
    for_each_fact_path(kb, entity, [&](FactPath path) {
        const Fact& last = kb.fact(path.back());
        if (last.relation == Relation::part_of) return true;
        for (const EntityIndex thing : {last.subject, last.object, last.context}) {
            if (is_thing(kb, entity, thing)) connections[thing].insert(path.begin(), path.end());
        }
        return true;
    });
    return connections;
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
    const Connections own = connections_of(kb, entity);
    std::vector<EntityIndex> things;
    for (const auto& [thing, facts] : own) things.push_back(thing);
    const auto candidates = named_on_paths_of(kb, things);
    std::map<EntityIndex, std::size_t> holders;
    std::vector<std::pair<EntityIndex, Connections>> others;
    for (const EntityIndex peer : peers_of(kb, entity)) {
        if (!std::ranges::binary_search(candidates, peer)) continue;
        Connections connections = peer == entity ? own : connections_of(kb, peer);
        std::erase_if(connections,
                      [&](const auto& connection) { return !own.contains(connection.first); });
        for (const auto& [thing, facts] : connections) ++holders[thing];
        if (peer != entity && !connections.empty())
            others.emplace_back(peer, std::move(connections));
    }

    std::vector<Related> found;
    for (const auto& [peer, connections] : others) {
        Related related{peer, 0, {}};
        for (const auto& [thing, facts] : connections) {
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
