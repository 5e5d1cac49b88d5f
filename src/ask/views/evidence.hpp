// SPDX-License-Identifier: MIT
#pragma once

// Why a row of a list matches: a row must print a fact by which it does.

#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Some paths, each with its facts in order.
using Paths = std::vector<std::vector<FactIndex>>;

/// The paths by which the row's entity satisfies the query, apart from each condition for which
/// some connection of the facets shown has such a path already, or which the entity satisfies by
/// itself.
Paths matching_paths_not_shown(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                               const Profile& row, const std::vector<FacetId>& shown);

}  // namespace liaison::ask
