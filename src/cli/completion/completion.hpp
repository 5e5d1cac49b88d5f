// SPDX-License-Identifier: MIT
#pragma once

// Completes the word at the cursor, from the same definition that parses the command line.
//
//     complete({"partners", "--format", "js"}).candidates  → json, jsonl

#include <string>
#include <vector>

#include "liaison/question/line/completion.hpp"

namespace liaison::cli {

/// Like `question::complete`. If candidates come from the knowledge base, it is loaded; if that
/// fails, there are none. Throws no `Error`.
question::Completion complete(const std::vector<std::string>& words);

}  // namespace liaison::cli
