// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "cli/completion/completion.hpp"
#include "cli/options/arguments.hpp"

namespace liaison::cli {

/// The words for a placeholder of the help, such as AREA or FORMAT. Entities, sources and kinds
/// come from the knowledge base that the options name.
Completion words_called(std::string_view placeholder, const GlobalOptions& options);

/// The formats of a command.
Completion formats_of(std::string_view command);

/// The keys of the rows of a list command; for other commands, those of partners.
Completion keys_of(std::string_view command);

/// All commands.
std::vector<Candidate> command_words();

}  // namespace liaison::cli
