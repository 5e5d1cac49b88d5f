// SPDX-License-Identifier: MIT
#pragma once

// The manual pages, from the same definition of the command line as the help.

#include <string>

namespace liaison::cli {

/// The page liaison(1).
std::string manual_of_program();

/// The page of a command, liaison-partners(1) say. Throws `Error` (usage) where there is none.
std::string manual_of_command(const std::string& name);

}  // namespace liaison::cli
