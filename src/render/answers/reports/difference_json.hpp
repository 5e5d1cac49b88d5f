// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"
#include "render/answers/reports/difference_items.hpp"

namespace liaison::render {

/// One object for each change, in a list or each on its line.
void write_difference_json(const Bases& bases, const ask::Difference& difference, Format format,
                           Sink& sink);

}  // namespace liaison::render
