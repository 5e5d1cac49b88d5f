// SPDX-License-Identifier: MIT
#pragma once

// The command line as it is defined: what parsing, help, manual pages and completion go by.
//
//     CLI::App app;
//     Arguments arguments;
//     declare(app, arguments);

#include <span>
#include <string>

#include "cli/options/arguments.hpp"
#include "cli/options/options.hpp"

namespace liaison::cli {

/// Declares the commands with their options, and the options that each has: all of them, or if
/// `words` of a command line name some, those alone, as most of the work is for nothing else. `app`
/// and `arguments` must outlive the parsing, which writes into the latter.
void build_command_line(CLI::App& app, Arguments& arguments,
                        std::span<const std::string> words = {});

}  // namespace liaison::cli
