// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "load/json/syntax_error.hpp"
#include "load/json/syntax_state.hpp"

namespace liaison::load {

/// The error at a byte that the grammar does not allow next; `ahead` begins with that byte.
SyntaxFault unexpected(const SyntaxState& state, std::string_view ahead, Position here);

/// The error in a word that begins where a value may; `ahead` begins with the word, and `here` is
/// the position of the first byte in it that cannot be valid.
SyntaxFault unexpected_word(const SyntaxState& state, std::string_view ahead, Position here);

/// The error of a file that ends before its value does.
SyntaxFault unexpected_end(const SyntaxState& state, Position here);

}  // namespace liaison::load
