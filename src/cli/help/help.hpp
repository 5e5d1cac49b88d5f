// SPDX-License-Identifier: MIT
#pragma once

// What the program prints about itself, 80 columns wide. `coloured` makes headings bold.

#include <span>
#include <string>
#include <string_view>

#include "cli/commands/command.hpp"

namespace liaison::cli {

/// The help of the whole program: examples, the commands by group, what is built in, the topics.
std::string help_of_program(bool coloured);

/// The help of one command: examples first, then its arguments, options and formats.
std::string help_of_command(const CLI::App& app, const CLI::App& subcommand, const Command& command,
                            bool coloured);

/// The options that every command has.
std::string help_on_options(const CLI::App& app, bool coloured);

/// The topics of `liaison help TOPIC`: "options", and words that `question::explain` explains.
std::span<const std::string_view> help_topics();

/// One sentence about the program.
std::string_view introduction();
/// Command lines that show what it does.
std::span<const std::string_view> examples_of_program();

/// What the program prints without arguments.
std::string short_help(bool coloured);

}  // namespace liaison::cli
