// SPDX-License-Identifier: MIT
#pragma once

// The values of options.

#include <string>
#include <string_view>

#include "liaison/question/line/line_rules.hpp"
#include "liaison/question/line/parse_line.hpp"

namespace liaison::question {

/// Stores a value of an option of the command, or of one that every command has. The value of a
/// flag is empty unless one is written, as in `--direct=false`. Returns what is wrong with the
/// value; empty if nothing is.
std::string store_value(std::string_view command, const LineOption& option,
                        const std::string& value, ParsedLine& line);

}  // namespace liaison::question
