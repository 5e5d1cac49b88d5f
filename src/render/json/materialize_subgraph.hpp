// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"

namespace liaison::render {

/// A part of a knowledge base as one of its own: what the export of it loads as. Whatever is asked
/// of it gets the answer that the exported file gives.
KnowledgeBase materialize_subgraph(const KnowledgeBase& kb, const Subgraph& subgraph);

}  // namespace liaison::render
