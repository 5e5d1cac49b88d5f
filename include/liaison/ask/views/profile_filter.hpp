// SPDX-License-Identifier: MIT
#pragma once

// Which facts and connections a profile shows: all, or those that a query is about.

#include <limits>
#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// How much of what there is a profile takes in; of the rest it has the count. Two facts of
/// different status, scope or basis are always among them, and so is a whole path.
struct Limits {
    std::size_t connections = std::numeric_limits<std::size_t>::max();  ///< of a facet
    std::size_t facts = std::numeric_limits<std::size_t>::max();        ///< of a connection
};

/// What a table for readers has room for.
inline constexpr Limits kForReaders{40, 24};

/// Which facts and connections a profile takes in: all, or those that a query is about.
struct ProfileFilter {
    TraversalMode mode{};
    Limits limits{};
    std::vector<Status> statuses;      ///< any, if empty
    std::vector<SourceIndex> sources;  ///< any, if empty
    std::vector<Basis> bases;          ///< any, if empty
    std::vector<AskedArea> areas;      ///< connections to these alone, under these names
    std::vector<EntityIndex>
        objects;              ///< groups, initiatives, activities: connections to these alone
    std::vector<Role> roles;  ///< connections in these roles alone

    /// Whether the fact has one of the statuses and bases and cites one of the sources.
    bool accepts_fact(const KnowledgeBase& kb, FactIndex fact) const;
    /// Whether connections in this role, or to this connection's object in its role, are among
    /// those to show.
    bool accepts_connection(Role role) const;
    bool accepts_connection(const Fact& connection) const;
};

/// What a query's terms say of the connections to show.
ProfileFilter profile_filter_of(const Query& query, TraversalMode mode);

}  // namespace liaison::ask
