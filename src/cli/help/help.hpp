// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/commands/command.hpp"

namespace liaison::cli {

/// The help of the whole program: what it is, three examples, the commands, the options that each
/// has.
std::string help_of_program(const CLI::App& app);

/// The help of one command: examples first, then its arguments and options.
std::string help_of_command(const CLI::App& app, const CLI::App& subcommand,
                            const Command& command);

/// What the program is, in a sentence.
std::string_view introduction();
/// Command lines that show what it does.
std::span<const std::string_view> examples_of_program();

/// What one sees who calls the program with nothing.
std::string short_help();

}  // namespace liaison::cli
