// SPDX-License-Identifier: MIT
#pragma once

// Why a row of a list matches: a row must print a fact by which it does.

#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// Some ways, each with its facts in order.
using Ways = std::vector<std::vector<FactIndex>>;

/// The ways by which the row's entity satisfies the query, apart from each condition for which some
/// tie of the aspects shown has such a way already, or which the entity satisfies by itself.
Ways matching_ways_not_shown(const KnowledgeBase& kb, const Query& query, Reach reach,
                             const Profile& row, const std::vector<AspectId>& shown);

}  // namespace liaison::ask
