// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace liaison::render {

/// The text as a picture or a graph can show it: what XML 1.0 cannot carry, or what would deceive a
/// reader, spelled out as `\u{1B}`.
std::string legible(std::string_view text);

}  // namespace liaison::render
