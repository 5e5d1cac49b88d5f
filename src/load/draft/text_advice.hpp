// SPDX-License-Identifier: MIT
#pragma once

// Advice on the characters of a text: unsafe ones, and text that is not in NFC.

#include <string_view>

#include "liaison/load/diagnostic/diagnostic.hpp"

namespace liaison::load {

/// Fast check before `advise_on_text`: whether any byte is not ASCII or is a control character.
bool is_unusual(std::string_view text);

/// Adds to `advice` the first unsafe character of the text, and that the text is not in NFC.
void advise_on_text(std::string_view text, SourceLocation location, Diagnostics& advice);

}  // namespace liaison::load
