// SPDX-License-Identifier: MIT
#pragma once

// Turns the arguments of a tool into a question.

#include <cstddef>

#include "liaison/load/json/json_value.hpp"
#include "liaison/question/command_rule.hpp"

namespace liaison::serve {

struct ToolQuestion {
    question::Question question;
    std::size_t first = 0;  ///< the row or entry that the cursor names
};

/// `arguments` may be null. Throws `Error` (usage) for an argument that the tool does not have,
/// that has another type, or that is missing.
ToolQuestion read_arguments(const question::CommandRule& rule, const load::JsonValue* arguments);

}  // namespace liaison::serve
