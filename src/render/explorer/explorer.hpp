// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as an interactive HTML page: one file that loads nothing from
/// elsewhere. It contains the knowledge base, precomputed answers and the network picture.
void write_explorer(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
