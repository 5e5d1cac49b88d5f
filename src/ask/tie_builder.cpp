// SPDX-License-Identifier: MIT
#include "tie_builder.hpp"

#include <algorithm>

#include "liaison/ask/partners.hpp"

namespace liaison::ask {
namespace {

template <typename T>
void add_once(std::vector<T>& all, const T& one) {
    if (std::ranges::find(all, one) == all.end()) all.push_back(one);
}

}  // namespace

void TieBuilder::add(EntityIndex entity, EntityIndex holder, Way way,
                     const std::vector<EntityIndex>& through) {
    const Fact& last = kb_.fact(way.back());
    // To be concerned with an area is one thing, by whichever relation it is reached.
    const bool is_area = last.relation == Relation::addresses;
    const Relation relation = is_area ? Relation::shares_area : last.relation;
    const EntityIndex context = relation == Relation::shares_area ? kNoEntity : last.context;
    Gathered& gathered = gathered_[{entity, holder, last.role, relation, context}];
    for (Tie* tie : {&gathered.direct, &gathered.own, &gathered.of_parts}) {
        tie->entity = entity;
        tie->holder = holder;
        tie->context = context;
        tie->role = last.role;
        tie->relation = relation;
    }
    const bool by_part = kb_.fact(way.front()).relation == Relation::part_of;
    Tie& nearest = through.empty() ? gathered.direct : by_part ? gathered.of_parts : gathered.own;
    merge(nearest, way, through);
}

void TieBuilder::merge(Tie& tie, Way way, const std::vector<EntityIndex>& through) const {
    const bool first = tie.facts.empty();
    for (const FactIndex index : way) {
        const Fact& fact = kb_.fact(index);
        add_once(tie.facts, index);
        add_once(tie.statuses, fact.status);
        tie.editorial = tie.editorial || fact.basis == Basis::editorial;
    }
    const bool collective = std::ranges::all_of(
        way, [&](FactIndex fact) { return kb_.fact(fact).scope == Scope::collective; });
    tie.collective = collective && (first || tie.collective);
    for (const EntityIndex entity : through) add_once(tie.through, entity);
    std::ranges::sort(tie.statuses);
}

std::vector<Tie> TieBuilder::take() {
    std::vector<EntityIndex> entities;
    std::map<EntityIndex, std::vector<Tie>> by_entity;
    for (auto& [key, gathered] : gathered_) {
        Tie* nearest = &gathered.direct;
        if (nearest->facts.empty()) nearest = &gathered.own;
        if (nearest->facts.empty()) nearest = &gathered.of_parts;
        Tie& tie = *nearest;
        by_entity[tie.entity].push_back(std::move(tie));
    }
    gathered_.clear();
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
