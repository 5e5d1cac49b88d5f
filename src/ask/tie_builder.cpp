// SPDX-License-Identifier: MIT
#include "tie_builder.hpp"

#include <algorithm>

#include "liaison/ask/partners.hpp"

namespace liaison::ask {

void TieBuilder::add(EntityIndex entity, EntityIndex holder, Way way,
                     const std::vector<EntityIndex>& through) {
    const Fact& last = kb_.fact(way.back());
    // To be concerned with an area is one thing, by whichever relation it is reached.
    const bool is_area = last.relation == Relation::addresses;
    const Relation relation = is_area ? Relation::shares_area : last.relation;
    const EntityIndex context = relation == Relation::shares_area ? kNoEntity : last.context;
    Gathered& gathered = gathered_[{entity, holder, last.role, relation, context}];
    const bool by_part = kb_.fact(way.front()).relation == Relation::part_of;
    Growing& nearest =
        through.empty() ? gathered.direct : (by_part ? gathered.of_parts : gathered.own);
    Tie& tie = nearest.tie;
    tie.entity = entity;
    tie.holder = holder;
    tie.context = context;
    tie.role = last.role;
    tie.relation = relation;
    merge(nearest, way, through);
}

void TieBuilder::merge(Growing& growing, Way way, const std::vector<EntityIndex>& through) const {
    Tie& tie = growing.tie;
    const bool first = tie.facts.empty();
    for (const FactIndex index : way) {
        if (!growing.facts.insert(index).second) continue;
        const Fact& fact = kb_.fact(index);
        tie.facts.push_back(index);
        if (std::ranges::find(tie.statuses, fact.status) == tie.statuses.end()) {
            tie.statuses.push_back(fact.status);
        }
        tie.editorial = tie.editorial || fact.basis == Basis::editorial;
    }
    const bool collective = std::ranges::all_of(
        way, [&](FactIndex fact) { return kb_.fact(fact).scope == Scope::collective; });
    tie.collective = collective && (first || tie.collective);
    for (const EntityIndex entity : through) {
        if (growing.through.insert(entity).second) tie.through.push_back(entity);
    }
    std::ranges::sort(tie.statuses);
}

std::vector<Tie> TieBuilder::take() {
    std::map<EntityIndex, std::vector<Tie>> by_entity;
    for (auto& [key, gathered] : gathered_) {
        Growing* nearest = &gathered.direct;
        if (nearest->facts.empty()) nearest = &gathered.own;
        if (nearest->facts.empty()) nearest = &gathered.of_parts;
        Tie& tie = nearest->tie;
        by_entity[tie.entity].push_back(std::move(tie));
    }
    gathered_.clear();
    std::vector<EntityIndex> entities;
    entities.reserve(by_entity.size());
    for (const auto& [entity, ties] : by_entity) entities.push_back(entity);

    std::vector<Tie> ordered;
    for (const Nested& place : nested(kb_, entities)) {
        for (Tie& tie : by_entity[place.entity]) {
            tie.depth = place.depth;
            ordered.push_back(std::move(tie));
        }
    }
    return ordered;
}

}  // namespace liaison::ask
