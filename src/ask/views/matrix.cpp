// SPDX-License-Identifier: MIT
#include "liaison/ask/views/matrix.hpp"

#include <map>
#include <set>

#include "ask/views/connection_builder.hpp"
#include "ask/views/evidence.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {
Matrix matrix(const KnowledgeBase& kb, const Query& query, TraversalMode mode, FacetId by,
              std::size_t most_facts) {
    const bool filtered = mode == TraversalMode::direct || !is_unconditional(query);
    const Limits limits{.facts = most_facts};
    Matrix result{by, filtered, {}, list_partners(kb, query, mode, limits).rows, {}};
    ProfileFilter filter = profile_filter_of(query, mode);
    filter.limits = limits;
    std::set<EntityIndex> things;
    for (Profile& row : result.rows) {
        if (row.facet(by) == nullptr) {
            Profile shown = profile_of(kb, row.entity, filter, {by});
            shown.nesting = row.nesting;
            row = std::move(shown);
        }
        explain_match(kb, query, mode, {by}, limits.connections, row);
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
        ConnectionBuilder merged(kb, most_facts);
        for (const Connection& connection : row.facet(by)->connections) merged.add(connection);
        for (Connection& cell : merged.take()) {
            cells[column_of[cell.entity]] = std::move(cell);
        }
    }
    return result;
}

}  // namespace liaison::ask
