// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace liaison::render {

/// The page of src/render/explorer/page with style and scripts inserted. It has the slots
/// {{title}} (twice), {{document}}, {{knowledge-base}} and {{index}}, in this order.
std::string_view explorer_page();

}  // namespace liaison::render
