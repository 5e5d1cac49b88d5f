// SPDX-License-Identifier: MIT
#pragma once

// A part of a knowledge base as tables, in the layout of table_format.hpp: base, sources, sections,
// nodes and edges. Nodes and edges have the headings that Neo4j's bulk import reads.
//
// CSV as in RFC 4180, with LF line ends. A field has a leading apostrophe if `load::needs_guard`.
// Control characters other than tabs and line ends throw `Error` (data).

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_base_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_source_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_section_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_node_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_edge_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
