// SPDX-License-Identifier: MIT
#pragma once

// A grid: a row for each partner, a column for each thing that partners are connected with.
//
//     const Matrix grid = matrix(kb, {}, {}, FacetId::areas);
//     grid.cells[0][1].has_value();  // whether the first partner is connected with the second area

#include <array>
#include <optional>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/views/list.hpp"

namespace liaison::ask {

/// The facets that a matrix can have as columns.
inline constexpr std::array kMatrixColumns{FacetId::areas, FacetId::activities, FacetId::groups,
                                           FacetId::initiatives};

struct Matrix {
    FacetId by;                   ///< the facet of the columns
    bool filtered = false;        ///< if so, an empty cell does not mean "not stated"
    std::vector<Nested> columns;  ///< the things that at least one row is connected with
    std::vector<Profile> rows;    ///< as in a list of partners
    /// By row and column; empty if no connection is found.
    std::vector<std::vector<std::optional<Connection>>> cells;
};

/// The matrix of the partners that match, with one of `kMatrixColumns` as columns. All connections
/// of a partner with a thing, such as several roles, share a cell with at most `most_facts` facts.
Matrix matrix(const KnowledgeBase& kb, const Query& query, TraversalMode mode, FacetId by,
              std::size_t most_facts = Limits{}.facts);

}  // namespace liaison::ask
