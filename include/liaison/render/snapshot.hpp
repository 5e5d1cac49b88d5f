// SPDX-License-Identifier: MIT
#pragma once

// Writes a knowledge base as a snapshot, which `load::open_snapshot` reads.
//
//     StringSink bytes;
//     write_snapshot(kb, full_subgraph(kb), {"base.json"}, bytes);
//     load::is_snapshot(load::Input::of_text("base.lkb", bytes.text()));  // true

#include <string>
#include <vector>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the records of the subgraph with their indices. `names` are those of the files that they
/// come from; a snapshot of a snapshot keeps the names in that. The same records in the same order
/// of files always give the same bytes.
void write_snapshot(const KnowledgeBase& kb, const Subgraph& subgraph,
                    const std::vector<std::string>& names, Sink& sink);

}  // namespace liaison::render
