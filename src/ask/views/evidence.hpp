// SPDX-License-Identifier: MIT
#pragma once

// Finds the facts that make a row of a list match, so that the row can print them.

#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Stores in the row the paths by which its entity satisfies each condition of the query, at most
/// `most` for a condition. A condition is skipped if a connection in the `shown` facets has such a
/// path, or if the entity satisfies it without facts.
void explain_match(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                   const std::vector<FacetId>& shown, std::size_t most, Profile& row);

}  // namespace liaison::ask
