// SPDX-License-Identifier: MIT
#pragma once

// Partners against what they are tied to, as a grid.

#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_matrix(const KnowledgeBase& kb, const ask::Matrix& matrix, const Options& options,
                  Sink& sink);

}  // namespace liaison::render
