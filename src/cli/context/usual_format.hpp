// SPDX-License-Identifier: MIT
#pragma once

// The format that a user prefers for all answers, from the variable LIAISON_FORMAT.

#include <string>

namespace liaison::cli {

/// The value of the variable; empty if it is not set. A command that has no such format ignores it.
/// Throws `Error` (usage) if no command has it.
std::string usual_format();

}  // namespace liaison::cli
