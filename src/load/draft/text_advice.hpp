// SPDX-License-Identifier: MIT
#pragma once

// Advice on a text: on its characters, its spaces, its normalization form, and on web addresses.

#include <string_view>

#include "liaison/load/diagnostic/diagnostic.hpp"

namespace liaison::load {

/// Fast check before `advise_on_text`: whether any byte is not ASCII or is a control character, or
/// a blank is at an end.
bool is_unusual(std::string_view text);

/// Adds to `advice` the first unsafe character of the text, that the text is not in NFC, or that it
/// has special spaces or blanks at its ends.
void advise_on_text(std::string_view text, SourceLocation location, Diagnostics& advice);

/// Adds to `advice` that an address is not one of the web.
void advise_on_address(std::string_view address, SourceLocation location, Diagnostics& advice);

}  // namespace liaison::load
