// SPDX-License-Identifier: MIT
#pragma once

// What deserves a second look in a text for its characters alone.

#include <string_view>

#include "liaison/load/diagnostic/diagnostic.hpp"

namespace liaison::load {

/// Whether there may be advice on a text for its characters alone.
bool is_unusual(std::string_view text);

/// Adds the advice on an unusual text of the file that is being read to `advice`.
void advise_on_text(std::string_view text, SourceLocation location, Diagnostics& advice);

}  // namespace liaison::load
