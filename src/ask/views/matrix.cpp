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

/// One cell for several ties: direct if any of them is.
void merge(std::optional<Tie>& cell, const Tie& tie) {
    if (!cell) {
        cell = tie;
        return;
    }
    const bool direct = cell->through.empty() || tie.through.empty();
    add_all_once(cell->statuses, tie.statuses);
    add_all_once(cell->facts, tie.facts);
    add_all_once(cell->through, tie.through);
    if (direct) cell->through.clear();
    std::ranges::sort(cell->statuses);
    cell->collective = cell->collective && tie.collective;
    cell->editorial = cell->editorial || tie.editorial;
}

}  // namespace

Matrix matrix(const KnowledgeBase& kb, const Query& query, Reach reach, AspectId by) {
    const bool filtered = reach.direct || !is_unconditional(query);
    Matrix result{by, filtered, {}, list_partners(kb, query, reach).rows, {}};
    const Focus focus = focus_of(query, reach);
    std::set<EntityIndex> things;
    for (Profile& row : result.rows) {
        if (row.aspect(by) == nullptr) {
            Profile shown = profile_of(kb, row.entity, focus, {by});
            shown.place = row.place;
            row = std::move(shown);
        }
        row.matched = matching_ways_not_shown(kb, query, reach, row, {by});
        for (const Tie& tie : row.aspect(by)->ties) things.insert(tie.entity);
    }
    result.columns = nested(kb, {things.begin(), things.end()});
    std::map<EntityIndex, std::size_t> column_of;
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
        column_of[result.columns[i].entity] = i;
    }
    for (const Profile& row : result.rows) {
        auto& cells = result.cells.emplace_back(result.columns.size());
        for (const Tie& tie : row.aspect(by)->ties) merge(cells[column_of[tie.entity]], tie);
    }
    return result;
}

}  // namespace liaison::ask
