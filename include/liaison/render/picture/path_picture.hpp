// SPDX-License-Identifier: MIT
#pragma once

// Draws the paths between two entities.
//
//     const auto found = ask::shortest_paths(kb, *kb.find("unodc"), *kb.find("unoct"), {});
//     write_path_picture(kb, found, sink);

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the paths between two entities, one below the other.
void write_path_picture(const KnowledgeBase& kb, const ask::Paths& paths, Sink& sink);

}  // namespace liaison::render
