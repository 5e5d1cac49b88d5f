// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as GraphML (http://graphml.graphdrawing.org): a node for each
/// entity, an edge for each fact, each with all that the file says of it; lists, such as citations,
/// as JSON. Throws `Error` (data) for a text with a character that XML 1.0 cannot carry.
void write_graphml(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
