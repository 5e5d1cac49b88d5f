// SPDX-License-Identifier: MIT
#pragma once

// Statuses as letters, for the cells of a matrix.

#include <string>
#include <string_view>

#include "liaison/ask/views/profile.hpp"

namespace liaison::render {

/// The meaning of a lower-case letter.
inline constexpr std::string_view kThroughOthers =
    "reached through a group, initiative, instrument or part";

/// The letter of a status; no two have the same.
char letter_of(Status status);

/// One letter for each status of the connection; lower case if it is not direct.
std::string letters_of(const ask::Connection& connection);

/// A sentence that explains the letters. `nothing` is the meaning of an empty cell.
std::string legend_of_letters(std::string_view nothing);

}  // namespace liaison::render
