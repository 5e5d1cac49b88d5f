// SPDX-License-Identifier: MIT
#include "ask/views/connection_builder.hpp"

#include <algorithm>
#include <utility>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/model/distinct.hpp"

namespace liaison::ask {
namespace {

// Bits of `kinds`: `kSorts` bits for each status, one for each pair of scope and basis. `kDirect`
// is set if the connection has a direct path.
constexpr std::size_t kSorts = 4;
constexpr unsigned kDirect = 1U << 4 * kSorts;

/// Lists up to this length are searched for duplicates before an insertion. Duplicates in longer
/// lists are removed at the end.
constexpr std::size_t kFew = 32;

template <typename T>
void add_once(std::vector<T>& values, std::span<const T> more) {
    constexpr std::size_t kLeastMemory = 24;  // bytes; a smaller allocation takes as much
    if (values.empty() && !more.empty()) values.reserve(kLeastMemory / sizeof(T));
    for (const T& value : more) {
        const bool known =
            values.size() <= kFew && std::ranges::find(values, value) != values.end();
        if (!known) values.push_back(value);
    }
}

}  // namespace

void ConnectionBuilder::add(EntityIndex entity, EntityIndex holder, FactPath path,
                            std::span<const EntityIndex> through, bool editorial) {
    const Fact& last = kb_.fact(path.back());
    // `addresses` and `shares-area` count as the same relation to an area, so they merge.
    const bool is_area = last.relation == Relation::addresses;
    const Relation relation = is_area ? Relation::shares_area : last.relation;
    const EntityIndex context = relation == Relation::shares_area ? kNoEntity : last.context;
    Connection said{entity, holder, context, relation, last.role};
    said.editorial = editorial;
    for (const FactIndex index : path) {
        said.collective = said.collective || kb_.fact(index).scope == Scope::collective;
        said.editorial = said.editorial || kb_.fact(index).basis == Basis::editorial;
    }
    // Only paths with the least distance count: direct; through a connection of the entity itself;
    // through one of its parts; then the latter two with an editorial fact or step.
    const bool of_part = kb_.fact(path.front()).relation == Relation::part_of;
    const int distance = through.empty() ? 0 : 1 + int{of_part} + 2 * int{said.editorial};
    Gathered& growing = gathered_[{entity, holder, last.role, relation, context}];
    if (growing.kinds == 0 || distance < growing.distance) growing = {distance, 0, said};
    said.paths = 1;
    if (distance == growing.distance) merge(growing, said, path, through);
}

void ConnectionBuilder::add(const Connection& said) {
    Gathered& growing = gathered_[{said.entity, {}, {}, {}, {}}];
    if (growing.kinds == 0) {
        growing.connection = {said.entity, said.holder, said.context, said.relation, said.role};
        growing.connection.collective = said.collective;
    }
    merge(growing, said, said.facts, said.through);
}

/// Adds the facts to a connection, and combines its flags and counts with those of `said`.
void ConnectionBuilder::merge(Gathered& growing, const Connection& said, FactPath facts,
                              std::span<const EntityIndex> through) const {
    Connection& connection = growing.connection;
    const bool is_direct = through.empty() || (growing.kinds & kDirect) != 0;
    unsigned kinds = growing.kinds | (through.empty() ? kDirect : 0);
    for (const FactIndex index : facts) {
        const Fact& fact = kb_.fact(index);
        const auto sort = 2 * to_index(fact.scope) + to_index(fact.basis);
        kinds |= 1U << (kSorts * to_index(fact.status) + sort);
    }
    connection.collective = connection.collective && said.collective;
    connection.editorial = connection.editorial || said.editorial;
    connection.paths += said.paths;
    connection.more += said.more;
    if (is_direct) connection.through.clear();
    if (connection.facts.size() >= most_facts_ && kinds == growing.kinds) {
        connection.more += said.paths - said.more;
        return;
    }
    growing.kinds = kinds;
    if (!is_direct) add_once(connection.through, through);
    add_once(connection.facts, facts);
}

std::vector<Connection> ConnectionBuilder::take() {
    std::vector<Connection> connections;
    connections.reserve(gathered_.size());
    for (auto& [key, gathered] : gathered_) {
        Connection& connection = connections.emplace_back(std::move(gathered.connection));
        if (connection.facts.size() > kFew) keep_first_of_each(connection.facts);
        if (connection.through.size() > kFew) keep_first_of_each(connection.through);
        connection.statuses.reserve(words<Status>().size());
        for (const auto& status : words<Status>()) {
            const unsigned sorts = gathered.kinds >> kSorts * to_index(status.value);
            if (sorts % (1U << kSorts) != 0) connection.statuses.push_back(status.value);
        }
    }
    gathered_.clear();
    return connections;
}

std::vector<Connection> ConnectionBuilder::take_nested() {
    auto connections = take();
    std::vector<EntityIndex> entities;
    for (const Connection& connection : connections) entities.push_back(connection.entity);
    entities.erase(std::ranges::unique(entities).begin(), entities.end());
    std::vector<Connection> ordered;
    for (const Nested& node : nested(kb_, entities, Placement::stated)) {
        for (Connection& connection :
             std::ranges::equal_range(connections, node.entity, {}, &Connection::entity)) {
            connection.depth = node.depth;
            ordered.push_back(std::move(connection));
        }
    }
    return ordered;
}

}  // namespace liaison::ask
