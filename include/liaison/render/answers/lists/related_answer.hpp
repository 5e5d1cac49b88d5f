// SPDX-License-Identifier: MIT
#pragma once

// Writes the entities that share most with one.
//
//     write_related(kb, ask::related_to(kb, entity), options, sink);

#include <vector>

#include "liaison/ask/views/related.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Returns the number of entities that the limit left out.
std::size_t write_related(const KnowledgeBase& kb, const std::vector<ask::Related>& related,
                          const Options& options, Sink& sink);

}  // namespace liaison::render
