// SPDX-License-Identifier: MIT
#pragma once

// Writes the facts on which sources differ, side by side with their quotations.
//
//     write_conflicts(kb, conflicts(kb), options, sink);

#include <vector>

#include "liaison/model/conflict.hpp"
#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes one JSON object for each pair of facts, with `differ_on` and both facts, or one CSV line.
void write_conflicts(const KnowledgeBase& kb, const std::vector<Conflict>& conflicts,
                     const Options& options, Sink& sink);

}  // namespace liaison::render
