// SPDX-License-Identifier: MIT
#pragma once

// Commands for programs rather than for people; no help lists them.

#include <string>
#include <vector>

namespace liaison::cli {

/// Runs `complete-words SHELL WORD…`, which answers a completion script, or `manual [COMMAND]`,
/// which writes a manual page, if the arguments are one of these; `manual --list` lists the
/// commands. For bash the line up to the cursor and what of it is replaced come before the words.
/// Throws `Error`.
bool run_hidden_command(const std::vector<std::string>& arguments);

}  // namespace liaison::cli
