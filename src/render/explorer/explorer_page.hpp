// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace liaison::render {

/// The explorer as src/render/explorer/page has it, its style and scripts set in: a page with the
/// slots
/// {{title}}, {{network}}, {{knowledge-base}} and {{index}}, each once and in this order.
std::string_view explorer_page();

}  // namespace liaison::render
