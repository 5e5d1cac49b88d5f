// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as an HTML page: one file that loads nothing from elsewhere.
/// It is a document that needs no script. Unless the part is large, the page also has interactive
/// views of it, with precomputed answers.
void write_explorer(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
