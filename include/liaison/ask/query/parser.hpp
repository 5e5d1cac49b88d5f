// SPDX-License-Identifier: MIT
#pragma once

// Reads an expression of the query language.

#include <cstddef>
#include <string_view>

#include "liaison/ask/query/expression.hpp"

namespace liaison::ask {

/// Deepest nesting of parentheses, braces and negations that is read.
inline constexpr std::size_t kDeepestNesting = 100;

/// Throws `Error` (usage) that shows the line, a caret under the place, and what was expected.
Expression parse_expression(std::string_view text);

}  // namespace liaison::ask
