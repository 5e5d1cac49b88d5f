// SPDX-License-Identifier: MIT
#pragma once

// Writes the results of a search.
//
//     write_hits(kb, ask::search(kb, "foreign fighters", {}, {}).hits, options, sink);

#include <vector>

#include "liaison/ask/search/search.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Returns the number of hits that the limit left out.
std::size_t write_hits(const KnowledgeBase& kb, const std::vector<ask::Hit>& hits,
                       const Options& options, Sink& sink);

}  // namespace liaison::render
