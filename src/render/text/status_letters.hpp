// SPDX-License-Identifier: MIT
#pragma once

// Statuses in one or two characters, for the cells of a matrix.

#include <string>
#include <string_view>

#include "liaison/ask/views/profile.hpp"

namespace liaison::render {

/// What a small letter says.
inline constexpr std::string_view kThroughOthers =
    "reached through a group, initiative, instrument or part";

/// The letter of a status; no two have the same.
char letter_of(Status status);

/// A letter for each status, small where it is reached through something.
std::string letters_of(const ask::Connection& connection);

/// What the letters mean, in a sentence, and what an empty cell does.
std::string legend_of_letters(std::string_view nothing);

}  // namespace liaison::render
