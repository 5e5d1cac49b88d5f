// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "load/json/syntax_error.hpp"
#include "load/json/syntax_state.hpp"

namespace liaison::load {

/// The error at a byte that the grammar does not allow next; `ahead` begins with that byte.
SyntaxFault unexpected(const SyntaxState& state, std::string_view ahead, Position here);

/// The error at a word in the position of a value. `ahead` begins with the word; `here` is the
/// position of its first byte that cannot be valid.
SyntaxFault unexpected_word(const SyntaxState& state, std::string_view ahead, Position here);

/// The error of a file that ends before its value is complete.
SyntaxFault unexpected_end(const SyntaxState& state, Position here);

}  // namespace liaison::load
