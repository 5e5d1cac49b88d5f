// SPDX-License-Identifier: MIT
#pragma once

// Patterns in which `*` is any text.

#include <string_view>

namespace liaison::ask {

/// Whether `*` in the pattern, standing for any text, makes it the text. Takes steps in proportion
/// to the lengths of both.
bool fits_pattern(std::string_view pattern, std::string_view text);

}  // namespace liaison::ask
