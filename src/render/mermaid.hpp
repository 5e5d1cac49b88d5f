// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subset.hpp"
#include "liaison/render/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as a Mermaid flowchart, for documents that draw such: a node
/// for each entity, an edge for each fact, and the statements with their citations as comments.
void write_mermaid(const KnowledgeBase& kb, const Subset& subset, Sink& sink);

}  // namespace liaison::render
