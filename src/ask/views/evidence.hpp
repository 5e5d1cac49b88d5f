// SPDX-License-Identifier: MIT
#pragma once

// Why a row of a list matches: a row must print a fact by which it does.

#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Finds the paths by which the row's entity satisfies the query, at most so many for a condition,
/// apart from each condition for which some connection of the facets shown has such a path already,
/// or which the entity satisfies by itself.
void explain_match(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                   const std::vector<FacetId>& shown, std::size_t most, Profile& row);

}  // namespace liaison::ask
