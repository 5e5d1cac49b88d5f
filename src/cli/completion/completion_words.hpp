// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "cli/completion/completion.hpp"
#include "cli/options/arguments.hpp"

namespace liaison::cli {

/// The words that a help calls by this placeholder, such as AREA or FORMAT; those of the knowledge
/// base are taken from the one that the options name.
Completion words_called(std::string_view placeholder, const GlobalOptions& options);

/// The formats that a command has.
Completion formats_of(std::string_view command);

/// All commands.
std::vector<Candidate> command_words();

}  // namespace liaison::cli
