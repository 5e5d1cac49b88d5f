// SPDX-License-Identifier: MIT
#pragma once

// The explorer: a knowledge base as a page to read, print and ask.
//
//     write_explorer(kb, full_subgraph(kb), {"interpol-un"}, sink);  // <!doctype html> …

#include <string>
#include <vector>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as an HTML page: one file that loads nothing from elsewhere.
/// It is a document that needs no script. If the program was built with the engine, the page also
/// answers questions about the part, as the program does. A page of all data names the command that
/// answers a question outside of it; `names` are the files or built-in bases that it was loaded
/// from.
void write_explorer(const KnowledgeBase& kb, const Subgraph& subgraph,
                    const std::vector<std::string>& names, Sink& sink);

/// Whether pages can answer questions.
bool has_engine();

}  // namespace liaison::render
