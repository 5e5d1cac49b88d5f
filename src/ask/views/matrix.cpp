// SPDX-License-Identifier: MIT
#include "liaison/ask/views/matrix.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ask/views/evidence.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {
namespace {

template <typename T>
void add_all_once(std::vector<T>& all, const std::vector<T>& more) {
    for (const T& one : more) {
        if (std::ranges::find(all, one) == all.end()) all.push_back(one);
    }
}

/// One cell for several connections: direct if any of them is.
void merge(std::optional<Connection>& cell, const Connection& connection) {
    if (!cell) {
        cell = connection;
        return;
    }
    const bool direct = cell->through.empty() || connection.through.empty();
    add_all_once(cell->statuses, connection.statuses);
    add_all_once(cell->facts, connection.facts);
    add_all_once(cell->through, connection.through);
    if (direct) cell->through.clear();
    std::ranges::sort(cell->statuses);
    cell->collective = cell->collective && connection.collective;
    cell->editorial = cell->editorial || connection.editorial;
}

}  // namespace

Matrix matrix(const KnowledgeBase& kb, const Query& query, TraversalMode mode, FacetId by) {
    const bool filtered = mode == TraversalMode::direct || !is_unconditional(query);
    Matrix result{by, filtered, {}, list_partners(kb, query, mode).rows, {}};
    const ProfileFilter filter = profile_filter_of(query, mode);
    std::set<EntityIndex> things;
    for (Profile& row : result.rows) {
        if (row.facet(by) == nullptr) {
            Profile shown = profile_of(kb, row.entity, filter, {by});
            shown.place = row.place;
            row = std::move(shown);
        }
        row.matched = matching_paths_not_shown(kb, query, mode, row, {by});
        for (const Connection& connection : row.facet(by)->connections)
            things.insert(connection.entity);
    }
    result.columns = nested(kb, {things.begin(), things.end()});
    std::map<EntityIndex, std::size_t> column_of;
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        column_of[result.columns[i].entity] = i;
    }
    for (const Profile& row : result.rows) {
        auto& cells = result.cells.emplace_back(result.columns.size());
        for (const Connection& connection : row.facet(by)->connections)
            merge(cells[column_of[connection.entity]], connection);
    }
    return result;
}

}  // namespace liaison::ask
