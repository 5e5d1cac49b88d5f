// SPDX-License-Identifier: MIT
#pragma once

// Writes the grid of partners by areas, groups or other things that they share.
//
//     write_matrix(kb, ask::matrix(kb, {}, {}, ask::FacetId::areas), options, sink);

#include "liaison/ask/views/matrix.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_matrix(const KnowledgeBase& kb, const ask::Matrix& matrix, const Options& options,
                  Sink& sink);

}  // namespace liaison::render
