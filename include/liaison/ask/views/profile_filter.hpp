// SPDX-License-Identifier: MIT
#pragma once

// Which facts and ties a profile shows: all, or those that a query is about.

#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Which facts and ties a profile takes in: all, or those that a query is about.
struct Focus {
    Reach reach{};
    std::vector<Status> statuses;      ///< any, if empty
    std::vector<SourceIndex> sources;  ///< any, if empty
    std::vector<Basis> bases;          ///< any, if empty
    std::vector<const Query*> areas;   ///< area terms: ties to these alone, under these names
    std::vector<EntityIndex> objects;  ///< groups, initiatives, activities: ties to these alone
    std::vector<Role> roles;           ///< ties in these roles alone

    /// Whether the fact has one of the statuses and bases and cites one of the sources.
    bool admits(const KnowledgeBase& kb, FactIndex fact) const;
    /// Whether ties in this role, or to this tie's object in its role, are among those to show.
    bool shows(Role role) const;
    bool shows(const Fact& tie) const;
};

/// What a query's terms say of the ties to show. It refers to the query.
Focus focus_of(const Query& query, Reach reach);

}  // namespace liaison::ask
