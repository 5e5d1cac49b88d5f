// SPDX-License-Identifier: MIT
#pragma once

// Parses expressions of the query language.
//
//     const Expression asked = parse_expression("{area:firearms status:current}");
//     asked.op;  // Expression::Operator::same_fact

#include <cstddef>
#include <string_view>

#include "liaison/ask/query/expression.hpp"

namespace liaison::ask {

/// The maximal nesting of parentheses, braces and negations.
inline constexpr std::size_t kDeepestNesting = 100;

/// Parses an expression. Throws `Error` (usage) that shows the line, a caret under the position of
/// the error, and what was expected.
Expression parse_expression(std::string_view text);

}  // namespace liaison::ask
