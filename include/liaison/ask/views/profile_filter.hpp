// SPDX-License-Identifier: MIT
#pragma once

// Selects the facts and connections that a profile shows.
//
//     ProfileFilter filter;
//     filter.statuses = {Status::current, Status::to_date};
//     filter.accepts_fact(kb, fact);  // false if it has ended or is only explored

#include <limits>
#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// How much a profile includes; the rest is only counted. A path is never cut, and at least one
/// fact of each status, scope and basis is included.
struct Limits {
    std::size_t connections = std::numeric_limits<std::size_t>::max();  ///< of a facet
    std::size_t facts = std::numeric_limits<std::size_t>::max();        ///< of a connection
};

/// Limits for a table that people read.
inline constexpr Limits kForReaders{40, 24};

/// The restrictions on a profile. An empty list means no restriction.
struct ProfileFilter {
    TraversalMode mode{};
    Limits limits{};
    std::vector<Status> statuses;
    std::vector<SourceIndex> sources;
    std::vector<Basis> bases;
    std::vector<AskedArea> areas;      ///< a narrower area is shown as the area asked for
    std::vector<EntityIndex> objects;  ///< groups, initiatives, activities and instruments
    std::vector<Role> roles;
    Query facts;  ///< what the facts of a path must match together

    /// Whether everything is accepted.
    bool is_open() const;
    /// Whether every path is accepted.
    bool accepts_all_paths() const;
    /// Whether each fact has one of the statuses and bases, cites one of the sources, and all
    /// together match `facts`.
    bool accepts_path(const KnowledgeBase& kb, FactPath path) const;
    bool accepts_fact(const KnowledgeBase& kb, FactIndex fact) const;
    /// Whether connections in this role, or with this fact's object in its role, are shown.
    bool accepts_connection(Role role) const;
    bool accepts_connection(const Fact& connection) const;
};

/// The filter of a list: for the connections that the query's terms ask about.
ProfileFilter profile_filter_of(const Query& query, TraversalMode mode);
/// The filter for an entity that is named in the question: for everything that matches.
ProfileFilter matching_facts(Query query, TraversalMode mode);

}  // namespace liaison::ask
