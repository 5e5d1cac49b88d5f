// SPDX-License-Identifier: MIT
#pragma once

// Writes the paths between two entities.
//
//     const EntityIndex unodc = *kb.find("unodc");
//     write_paths(kb, ask::shortest_paths(kb, unodc, *kb.find("unoct"), {}), options, sink);

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_paths(const KnowledgeBase& kb, const ask::Paths& paths, const Options& options,
                 Sink& sink);

}  // namespace liaison::render
