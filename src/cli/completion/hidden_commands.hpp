// SPDX-License-Identifier: MIT
#pragma once

// Commands for scripts, which no help lists.

#include <string>
#include <vector>

namespace liaison::cli {

/// Runs the arguments if they are a hidden command, and returns whether they are.
/// `complete-words SHELL WORD…` prints candidates for a completion script; for bash, the line up to
/// the cursor and the part to replace precede the words. `manual [COMMAND]` prints a manual page,
/// `manual --list` the names of the commands. Throws `Error`.
bool run_hidden_command(const std::vector<std::string>& arguments);

}  // namespace liaison::cli
