// SPDX-License-Identifier: MIT
#pragma once

// Partners against what they are tied to, as a grid.

#include <array>
#include <optional>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/views/list.hpp"

namespace liaison::ask {

/// What the columns of a matrix may be.
inline constexpr std::array kMatrixColumns{AspectId::areas, AspectId::activities, AspectId::groups,
                                           AspectId::initiatives};

struct Matrix {
    AspectId by;                  ///< what the columns are
    bool filtered = false;        ///< so that an empty cell does not mean "not stated"
    std::vector<Nested> columns;  ///< each that some partner of the rows is tied to
    std::vector<Profile> rows;    ///< as in a list of partners
    /// By row and column; nothing where no tie is stated.
    std::vector<std::vector<std::optional<Tie>>> cells;
};

/// The partners that match, against areas, activities, groups or initiatives. Several ties of one
/// partner to one thing (several roles, say) are one cell.
Matrix matrix(const KnowledgeBase& kb, const Query& query, Reach reach, AspectId by);

}  // namespace liaison::ask
