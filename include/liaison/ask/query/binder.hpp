// SPDX-License-Identifier: MIT
#pragma once

// Turns an expression into a query by looking up the names in it.
//
//     const std::string_view text = "area:cybercrime role:chair";
//     const Query query = ask::bind(kb, parse_expression(text), text, TraversalMode::direct);

#include <string_view>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

/// Binds an expression. An unquoted value with * stands for all things whose id, name or acronym
/// matches. Throws `Error` (usage) for an unknown or ambiguous name, and for an invalid value of a
/// field. If the expression was read from `text`, the error shows the position in it.
Query bind(const KnowledgeBase& kb, const Expression& expression, std::string_view text,
           TraversalMode mode);

}  // namespace liaison::ask
