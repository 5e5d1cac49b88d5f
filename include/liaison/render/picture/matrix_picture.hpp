// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// The grid of partners by areas, groups or other things that they share. Each status has a letter
/// and a colour; the letters are those of the table.
void write_matrix_picture(const KnowledgeBase& kb, const ask::Matrix& matrix, Sink& sink);

}  // namespace liaison::render
