// SPDX-License-Identifier: MIT
#pragma once

// Writes where sources differ, both quotations side by side.

#include <vector>

#include "liaison/model/conflict.hpp"
#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// In JSON an object for each pair, with `differ_on` and both facts; in CSV a line for each.
void write_conflicts(const KnowledgeBase& kb, const std::vector<Conflict>& conflicts,
                     const Options& options, Sink& sink);

}  // namespace liaison::render
