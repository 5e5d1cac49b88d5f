// SPDX-License-Identifier: MIT
#pragma once

// The manual pages, made from the same definition of the command line as the help.

#include <string>

namespace liaison::cli {

/// The page liaison(1).
std::string manual_of_program();

/// The page of a command, such as liaison-partners(1). Throws `Error` (usage) for an unknown one.
std::string manual_of_command(const std::string& name);

}  // namespace liaison::cli
