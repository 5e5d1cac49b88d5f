// SPDX-License-Identifier: MIT
#pragma once

// Writes the paths between two entities, and the entities most related to one.
//
//     const EntityIndex unodc = *kb.find("unodc");
//     write_paths(kb, ask::shortest_paths(kb, unodc, *kb.find("unoct"), {}), options, sink);
//     write_related(kb, ask::related_to(kb, unodc), options, sink);

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
