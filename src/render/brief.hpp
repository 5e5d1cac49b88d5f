// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a brief to be pasted into a report: GitHub Flavored Markdown with one section per
/// partner. Each statement has footnotes with its citations. What the sources do not state is
/// reported.
void write_brief(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
