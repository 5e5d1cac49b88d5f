// SPDX-License-Identifier: MIT
#pragma once

// The table of all commands. Each is in a file of its own below this folder.

#include <span>

#include "cli/commands/command.hpp"

namespace liaison::cli {

/// All commands in the order of the help.
std::span<const Command> commands();

Command partners_command();
Command areas_command();
Command groups_command();
Command initiatives_command();
Command activities_command();
Command instruments_command();
Command facts_command();
Command sources_command();
Command show_command();
Command search_command();
Command compare_command();
Command matrix_command();
Command path_command();
Command related_command();
Command conflicts_command();
Command export_command();
Command validate_command();
Command capture_command();
Command cite_command();
Command verify_command();
Command fmt_command();
Command new_command();
Command about_command();
Command diff_command();
Command explain_command();
Command completion_command();

}  // namespace liaison::cli
