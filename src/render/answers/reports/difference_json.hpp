// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"
#include "render/answers/reports/difference_items.hpp"

namespace liaison::render {

/// Writes one JSON object for each change: as one list, or for `jsonl` each on its own line.
void write_difference_json(const Bases& bases, const ask::Difference& difference, Format format,
                           Sink& sink);

}  // namespace liaison::render
