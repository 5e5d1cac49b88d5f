// SPDX-License-Identifier: MIT
#pragma once

// The grid of partners by areas, groups or other things that they share.

#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_matrix(const KnowledgeBase& kb, const ask::Matrix& matrix, const Options& options,
                  Sink& sink);

}  // namespace liaison::render
