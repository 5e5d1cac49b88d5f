// SPDX-License-Identifier: MIT
#pragma once

// A part of a knowledge base as three tables: nodes and edges with the headers that Neo4j's bulk
// import reads, and sources. What is a list in files is JSON in its field.
//
// The fields are CSV as RFC 4180 has it, with LF. So that no spreadsheet takes one for a formula,
// one that begins with = + - @, a tab, a line end or an apostrophe has an apostrophe put in front;
// whoever reads the tables takes a leading apostrophe away. Text with other control characters,
// which CSV cannot carry, is refused: `Error` (data).

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_csv_nodes(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_csv_edges(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_csv_sources(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
