// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes what is stated of each partner as a text with footnotes, to be pasted into a report:
/// GitHub Flavored Markdown, one section a partner, each statement with where it stands; what the
/// sources do not state is said, too.
void write_brief(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
