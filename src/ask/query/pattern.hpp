// SPDX-License-Identifier: MIT
#pragma once

// Matches patterns with `*`.

#include <string_view>

namespace liaison::ask {

/// Whether the pattern matches the whole text; each `*` matches any text. Linear in both lengths.
bool fits_pattern(std::string_view pattern, std::string_view text);

}  // namespace liaison::ask
