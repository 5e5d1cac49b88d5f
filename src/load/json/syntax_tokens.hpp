// SPDX-License-Identifier: MIT
#pragma once

// The texts, numbers and literals of JSON, each walked over from its first byte. What cannot
// belong to a text or number is thrown as `SyntaxFault`.

#include <cstddef>
#include <string>
#include <string_view>

#include "load/json/syntax_cursor.hpp"

namespace liaison::load {

/// "line 3, column 14"
std::string in_words(Position position);

/// From the opening quote to behind the closing one.
void walk_text(SyntaxCursor& cursor);

/// From the sign or first digit to behind the last digit. The range of doubles is not checked.
void walk_number(SyntaxCursor& cursor);

/// As far as the bytes are those of the literal. Returns how many are.
std::size_t walk_letters(SyntaxCursor& cursor, std::string_view literal);

}  // namespace liaison::load
