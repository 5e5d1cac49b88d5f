// SPDX-License-Identifier: MIT
#pragma once

// Reads the strings, numbers and literals of JSON. The cursor must be at the first byte. Invalid
// bytes in a string or number throw `SyntaxFault`.

#include <cstddef>
#include <string>
#include <string_view>

#include "load/json/syntax_cursor.hpp"

namespace liaison::load {

/// The position in words: "line 3, column 14".
std::string in_words(Position position);

/// Moves the cursor past a string, from its opening quote to after the closing one.
void walk_text(SyntaxCursor& cursor);

/// Moves the cursor past a number. Does not check that the number is in the range of a double.
void walk_number(SyntaxCursor& cursor);

/// Moves the cursor past the bytes that match the literal. Returns their number.
std::size_t walk_letters(SyntaxCursor& cursor, std::string_view literal);

}  // namespace liaison::load
