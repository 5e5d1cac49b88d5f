// SPDX-License-Identifier: MIT
#pragma once

// Paths between two entities, and the entities most related to one.

#include <vector>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/views/related.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_paths(const KnowledgeBase& kb, const ask::Paths& paths, const Options& options,
                 Sink& sink);
void write_related(const KnowledgeBase& kb, const std::vector<ask::Related>& related,
                   const Options& options, Sink& sink);

}  // namespace liaison::render
