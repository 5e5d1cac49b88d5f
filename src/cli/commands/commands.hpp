// SPDX-License-Identifier: MIT
#pragma once

// The table of all commands. Each is in a file of its own below this folder.

#include <span>
#include <string_view>

#include "cli/commands/command.hpp"

namespace liaison::cli {

/// All commands in the order of the help.
std::span<const Command> commands();
/// The command with that name, or null.
const Command* find_command(std::string_view name);

Command import_command();
Command validate_command();
Command capture_command();
Command cite_command();
Command verify_command();
Command diff_command();
Command fmt_command();
Command new_command();
Command mcp_command();
Command completion_command();

}  // namespace liaison::cli
