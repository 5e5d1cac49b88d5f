// SPDX-License-Identifier: MIT
#pragma once

// Partners against what they are connected with, as a grid.

#include <array>
#include <optional>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/views/list.hpp"

namespace liaison::ask {

/// What the columns of a matrix may be.
inline constexpr std::array kMatrixColumns{FacetId::areas, FacetId::activities, FacetId::groups,
                                           FacetId::initiatives};

struct Matrix {
    FacetId by;                   ///< what the columns are
    bool filtered = false;        ///< so that an empty cell does not mean "not stated"
    std::vector<Nested> columns;  ///< each that some partner of the rows is connected with
    std::vector<Profile> rows;    ///< as in a list of partners
    /// By row and column; nothing where no connection is stated.
    std::vector<std::vector<std::optional<Connection>>> cells;
};

/// The partners that match, against areas, activities, groups or initiatives. Several connections
/// of one partner to one thing (several roles, say) are one cell, with at most so many facts.
Matrix matrix(const KnowledgeBase& kb, const Query& query, TraversalMode mode, FacetId by,
              std::size_t most_facts = Limits{}.facts);

}  // namespace liaison::ask
