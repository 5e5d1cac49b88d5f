// SPDX-License-Identifier: MIT
#pragma once

// A part of a knowledge base as three tables: nodes and edges with the headers of Neo4j's bulk
// import, and sources. Lists are JSON in one field.
//
// CSV as in RFC 4180, with LF line ends. A field that begins with = + - @, a tab, a line end or an
// apostrophe gets a leading apostrophe, so that no spreadsheet reads it as a formula. Readers of
// the tables should remove a leading apostrophe. Other control characters throw `Error` (data).

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_csv_nodes(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_csv_edges(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);
void write_csv_sources(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
