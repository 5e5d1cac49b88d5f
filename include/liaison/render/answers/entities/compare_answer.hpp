// SPDX-License-Identifier: MIT
#pragma once

// A comparison of entities side by side.

#include "liaison/ask/views/compare.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_comparison(const KnowledgeBase& kb, const ask::SideBySide& comparison,
                      const Options& options, Sink& sink);

}  // namespace liaison::render
