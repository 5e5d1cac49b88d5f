// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the paths between two entities, one below the other.
void write_path_picture(const KnowledgeBase& kb, const ask::Paths& paths, Sink& sink);

}  // namespace liaison::render
