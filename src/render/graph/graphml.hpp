// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as GraphML (http://graphml.graphdrawing.org): a node for each
/// entity and an edge for each fact, with all their fields. Lists, such as citations, are JSON.
/// Throws `Error` (data) for a character that XML 1.0 does not allow.
void write_graphml(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
