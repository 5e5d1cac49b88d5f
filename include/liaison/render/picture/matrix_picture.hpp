// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Partners against what they are tied to: a letter and a colour for each status, as in the text.
void write_matrix_picture(const KnowledgeBase& kb, const ask::Matrix& matrix, Sink& sink);

}  // namespace liaison::render
