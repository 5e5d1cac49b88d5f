// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subset.hpp"
#include "liaison/render/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base in the DOT language of Graphviz: a node for each entity, an
/// edge for each fact with its statement, status and citations as the tooltip. Dotted: explored;
/// dashed: said of several together; grey: ended. The text is shown literally; what could deceive
/// a reader is spelled out.
void write_dot(const KnowledgeBase& kb, const Subset& subset, Sink& sink);

}  // namespace liaison::render
