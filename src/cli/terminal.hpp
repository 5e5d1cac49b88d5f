// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace liaison::cli {

bool is_terminal_output();

/// Columns: `COLUMNS`, or those of the terminal, or 80; never fewer than 20.
std::size_t terminal_width();

/// `choice` is auto, always or never; anything else throws `Error` (usage). auto: on a terminal,
/// unless `NO_COLOR` is set to anything (https://no-color.org).
bool wants_colour(std::string_view choice, bool terminal);

}  // namespace liaison::cli
