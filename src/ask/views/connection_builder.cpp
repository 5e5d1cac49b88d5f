// SPDX-License-Identifier: MIT
#include "ask/views/connection_builder.hpp"

#include <algorithm>
#include <utility>

#include "liaison/ask/graph/hierarchy.hpp"

namespace liaison::ask {

ConnectionBuilder::Sort ConnectionBuilder::sort_of(FactPath path,
                                                   const std::vector<EntityIndex>& through,
                                                   bool editorial) const {
    if (through.empty()) return direct;
    editorial = editorial || std::ranges::any_of(path, [&](FactIndex fact) {
                    return kb_.fact(fact).basis == Basis::editorial;
                });
    if (kb_.fact(path.front()).relation == Relation::part_of) {
        return editorial ? of_parts_editorial : of_parts;
    }
    return editorial ? own_editorial : own;
}

void ConnectionBuilder::add(EntityIndex entity, EntityIndex holder, FactPath path,
                            const std::vector<EntityIndex>& through, bool editorial) {
    const Fact& last = kb_.fact(path.back());
    // To be concerned with an area is one thing, by whichever relation it is reached.
    const bool is_area = last.relation == Relation::addresses;
    const Relation relation = is_area ? Relation::shares_area : last.relation;
    const EntityIndex context = relation == Relation::shares_area ? kNoEntity : last.context;
    ByDistance& gathered = gathered_[{entity, holder, last.role, relation, context}];
    Accumulator& growing = gathered[sort_of(path, through, editorial)];
    Connection& connection = growing.connection;
    connection.entity = entity;
    connection.holder = holder;
    connection.context = context;
    connection.role = last.role;
    connection.relation = relation;
    connection.editorial = connection.editorial || editorial;
    merge(growing, path, through);
}

void ConnectionBuilder::add(Connection connection) {
    const Key key{connection.entity, connection.holder, connection.role, connection.relation,
                  connection.context};
    gathered_[key][direct].connection = std::move(connection);
}

void ConnectionBuilder::merge(Accumulator& growing, FactPath path,
                              const std::vector<EntityIndex>& through) const {
    Connection& connection = growing.connection;
    const bool first = connection.facts.empty();
    for (const FactIndex index : path) {
        if (!growing.facts.insert(index).second) continue;
        const Fact& fact = kb_.fact(index);
        connection.facts.push_back(index);
        if (std::ranges::find(connection.statuses, fact.status) == connection.statuses.end()) {
            connection.statuses.push_back(fact.status);
        }
        connection.editorial = connection.editorial || fact.basis == Basis::editorial;
    }
    const bool collective = std::ranges::any_of(
        path, [&](FactIndex fact) { return kb_.fact(fact).scope == Scope::collective; });
    connection.collective = collective && (first || connection.collective);
    for (const EntityIndex entity : through) {
        if (growing.through.insert(entity).second) connection.through.push_back(entity);
    }
    std::ranges::sort(connection.statuses);
}

std::vector<Connection> ConnectionBuilder::take() {
    std::map<EntityIndex, std::vector<Connection>> by_entity;
    for (auto& [key, gathered] : gathered_) {
        // Whoever added a connection filled one sort at least.
        Connection& connection = std::ranges::find_if(gathered, [](const Accumulator& growing) {
                                     return !growing.connection.facts.empty();
                                 })->connection;
        by_entity[connection.entity].push_back(std::move(connection));
    }
    gathered_.clear();
    std::vector<EntityIndex> entities;
    entities.reserve(by_entity.size());
    for (const auto& [entity, connections] : by_entity) entities.push_back(entity);

    std::vector<Connection> ordered;
    for (const Nested& place : nested(kb_, entities, Placement::stated)) {
        for (Connection& connection : by_entity[place.entity]) {
            connection.depth = place.depth;
            ordered.push_back(std::move(connection));
        }
    }
    return ordered;
}

}  // namespace liaison::ask
