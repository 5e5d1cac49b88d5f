// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace liaison::cli {

inline constexpr std::array<std::string_view, 3> kColourChoices{"auto", "always", "never"};

/// Whether TERM says that the terminal can neither colour nor move its cursor, or says nothing.
bool is_dumb_terminal();

bool is_terminal_output();
bool is_terminal_errors();

/// Lines of the terminal; 0 where it does not say.
std::size_t terminal_height();

/// Columns: `COLUMNS`, or those of the terminal, or 80; never fewer than 20.
std::size_t terminal_width();

/// `choice` is auto, always or never; anything else throws `Error` (usage). auto: on a terminal,
/// unless `NO_COLOR` is set to anything (https://no-color.org).
bool wants_colour(std::string_view choice, bool terminal);

}  // namespace liaison::cli
