// SPDX-License-Identifier: MIT
#pragma once

// Writes a comparison of entities side by side, in any list format.
//
//     const auto found = ask::compare(kb, {*kb.find("unodc"), *kb.find("unoct")});
//     write_comparison(kb, found, options, sink);

#include "liaison/ask/views/compare.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_comparison(const KnowledgeBase& kb, const ask::SideBySide& comparison,
                      const Options& options, Sink& sink);

}  // namespace liaison::render
