// SPDX-License-Identifier: MIT
#pragma once

// Draws the grid of partners by areas, groups or other things that they share.
//
//     write_matrix_picture(kb, ask::matrix(kb, {}, {}, ask::FacetId::areas), sink);

#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the grid of partners by areas, groups or other things that they share. Each status has a
/// colour and the same letter as in the table.
void write_matrix_picture(const KnowledgeBase& kb, const ask::Matrix& matrix, Sink& sink);

}  // namespace liaison::render
