// SPDX-License-Identifier: MIT
#include "ask/views/connection_builder.hpp"

#include <algorithm>
#include <utility>

#include "liaison/ask/graph/hierarchy.hpp"

namespace liaison::ask {

TieBuilder::Sort TieBuilder::sort_of(Way way, const std::vector<EntityIndex>& through,
                                     bool editorial) const {
    if (through.empty()) return direct;
    editorial = editorial || std::ranges::any_of(way, [&](FactIndex fact) {
                    return kb_.fact(fact).basis == Basis::editorial;
                });
    if (kb_.fact(way.front()).relation == Relation::part_of) {
        return editorial ? of_parts_editorial : of_parts;
    }
    return editorial ? own_editorial : own;
}

void TieBuilder::add(EntityIndex entity, EntityIndex holder, Way way,
                     const std::vector<EntityIndex>& through, bool editorial) {
    const Fact& last = kb_.fact(way.back());
    // To be concerned with an area is one thing, by whichever relation it is reached.
    const bool is_area = last.relation == Relation::addresses;
    const Relation relation = is_area ? Relation::shares_area : last.relation;
    const EntityIndex context = relation == Relation::shares_area ? kNoEntity : last.context;
    Gathered& gathered = gathered_[{entity, holder, last.role, relation, context}];
    Growing& growing = gathered[sort_of(way, through, editorial)];
    Tie& tie = growing.tie;
    tie.entity = entity;
    tie.holder = holder;
    tie.context = context;
    tie.role = last.role;
    tie.relation = relation;
    tie.editorial = tie.editorial || editorial;
    merge(growing, way, through);
}

void TieBuilder::add(Tie tie) {
    const Key key{tie.entity, tie.holder, tie.role, tie.relation, tie.context};
    gathered_[key][direct].tie = std::move(tie);
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
    const bool collective = std::ranges::any_of(
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
        // Whoever added a tie filled one sort at least.
        Tie& tie = std::ranges::find_if(gathered, [](const Growing& growing) {
                       return !growing.tie.facts.empty();
                   })->tie;
        by_entity[tie.entity].push_back(std::move(tie));
    }
    gathered_.clear();
    std::vector<EntityIndex> entities;
    entities.reserve(by_entity.size());
    for (const auto& [entity, ties] : by_entity) entities.push_back(entity);

    std::vector<Tie> ordered;
    for (const Nested& place : nested(kb_, entities, Placement::stated)) {
        for (Tie& tie : by_entity[place.entity]) {
            tie.depth = place.depth;
            ordered.push_back(std::move(tie));
        }
    }
    return ordered;
}

}  // namespace liaison::ask
