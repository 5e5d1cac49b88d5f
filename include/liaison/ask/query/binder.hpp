// SPDX-License-Identifier: MIT
#pragma once

// Looks up the names in an expression: what makes a query of it.

#include <string_view>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

/// Looks up what the expression names. A value with * in it, not quoted, stands for each of the
/// things whose id or name fits. Throws `Error` (usage) for an unknown or ambiguous name, and for a
/// word that is none of its field's; for an expression read from `text`, with the position in it.
Query bind(const KnowledgeBase& kb, const Expression& expression, std::string_view text,
           TraversalMode mode);

}  // namespace liaison::ask
