// SPDX-License-Identifier: MIT
#pragma once

// The help texts of the program, 80 columns wide. `coloured` makes headings bold.

#include <span>
#include <string>
#include <string_view>

#include "cli/commands/command.hpp"

namespace liaison::cli {

/// The help of the whole program: examples, commands by group, built-in data, topics.
std::string help_of_program(bool coloured);

/// The help of one command: examples first, then its arguments, options and formats.
std::string help_of_command(const CLI::App& app, const CLI::App& subcommand, const Command& command,
                            bool coloured);

/// The help on the global options, which every command has.
std::string help_on_options(const CLI::App& app, bool coloured);

/// One sentence about the program.
std::string_view introduction();
/// Command lines that show what the program does.
std::span<const std::string_view> examples_of_program();

/// The short help that the program prints if it has no arguments.
std::string short_help(bool coloured);

}  // namespace liaison::cli
