// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace liaison::cli {

inline constexpr std::array<std::string_view, 3> kColourChoices{"auto", "always", "never"};

/// Whether TERM is `dumb` or not set: the terminal has no colours and cannot move its cursor.
bool is_dumb_terminal();

bool is_terminal_output();
bool is_terminal_errors();

/// Lines of the terminal; 0 if unknown.
std::size_t terminal_height();

/// Columns from `COLUMNS`, else from the terminal, else 80; at least 20, at most 10000.
std::size_t terminal_width();

/// Whether standard input is a terminal, where a user has to type the input.
bool is_terminal_input();

/// Whether to print colours. `choice` is auto, always or never; others throw `Error` (usage). auto
/// means: on a terminal that is not dumb, unless `NO_COLOR` is set (https://no-color.org).
bool wants_colour(std::string_view choice, bool terminal);

}  // namespace liaison::cli
