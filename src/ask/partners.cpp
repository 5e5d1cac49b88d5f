// SPDX-License-Identifier: MIT
#include "liaison/ask/partners.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace liaison::ask {
namespace {

bool works_with(const KnowledgeBase& kb, EntityIndex subject, EntityIndex object) {
    return std::ranges::binary_search(kb.facts_from(subject, Relation::works_with), object, {},
                                      [&](FactIndex fact) { return kb.fact(fact).object; });
}

/// What an entity belongs to, the first choice first.
std::vector<EntityIndex> parents(const KnowledgeBase& kb, EntityIndex entity) {
    std::vector<EntityIndex> found;
    if (kb.entity(entity).broader != kNoEntity) found.push_back(kb.entity(entity).broader);
    for (const FactIndex fact : part_of_facts(kb, entity)) found.push_back(kb.fact(fact).object);
    for (const EntityIndex context : contexts_of(kb, entity)) found.push_back(context);
    return found;
}

/// The nearest of `entities` above this one, level by level; none if there is none.
EntityIndex nearest_above(const KnowledgeBase& kb, EntityIndex entity,
                          const std::vector<EntityIndex>& entities) {
    std::vector<EntityIndex> level = parents(kb, entity);
    std::set<EntityIndex> seen{entity};
    while (!level.empty()) {
        std::vector<EntityIndex> next;
        for (const EntityIndex above : level) {
            if (!seen.insert(above).second) continue;
            if (std::ranges::binary_search(entities, above)) return above;
            for (const EntityIndex higher : parents(kb, above)) next.push_back(higher);
        }
        level = std::move(next);
    }
    return kNoEntity;
}

}  // namespace

bool is_partner(const KnowledgeBase& kb, EntityIndex organization) {
    return organization != kb.hub() &&
           (works_with(kb, organization, kb.hub()) || works_with(kb, kb.hub(), organization));
}

std::vector<EntityIndex> partners(const KnowledgeBase& kb) {
    std::vector<EntityIndex> found = entities_of(kb, EntityType::organization);
    std::erase_if(found, [&](EntityIndex entity) { return !is_partner(kb, entity); });
    return found;
}

std::vector<FactIndex> part_of_facts(const KnowledgeBase& kb, EntityIndex part) {
    const auto facts = kb.facts_from(part, Relation::part_of);
    std::vector<FactIndex> found(facts.begin(), facts.end());
    std::ranges::stable_sort(found, {}, [&](FactIndex fact) { return kb.fact(fact).basis; });
    return found;
}

std::vector<EntityIndex> contexts_of(const KnowledgeBase& kb, EntityIndex partner) {
    std::vector<EntityIndex> found;
    if (partner == kb.hub()) return found;
    for (const FactIndex index : kb.facts_from(partner, Relation::works_with)) {
        const Fact& fact = kb.fact(index);
        if (fact.object != kb.hub()) continue;
        if (fact.context == kNoEntity || fact.context == partner) continue;
        found.push_back(fact.context);
    }
    return found;
}

std::vector<Nested> nested(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities) {
    std::map<EntityIndex, std::vector<EntityIndex>> below;
    for (const EntityIndex entity : entities) {
        below[nearest_above(kb, entity, entities)].push_back(entity);
    }
    std::vector<Nested> order;
    std::vector<Nested> open;
    const auto open_below = [&](EntityIndex above, std::size_t depth) {
        const auto found = below.find(above);
        if (found == below.end()) return;
        for (const EntityIndex entity : std::views::reverse(found->second)) {
            open.push_back({entity, depth});
        }
        below.erase(found);
    };
    open_below(kNoEntity, 0);
    while (!open.empty() || !below.empty()) {
        // What stands in a circle of contexts is below nothing from outside: begin anywhere in it.
        if (open.empty()) open_below(below.begin()->first, 0);
        const Nested next = open.back();
        open.pop_back();
        order.push_back(next);
        open_below(next.entity, next.depth + 1);
    }
    return order;
}

}  // namespace liaison::ask
