// SPDX-License-Identifier: MIT
#pragma once

// The definition of the command line, from which parser, help, manual pages and completion derive.
//
//     CLI::App app;
//     Arguments arguments;
//     build_command_line(app, arguments);

#include <span>
#include <string>

#include "cli/options/arguments.hpp"
#include "cli/options/options.hpp"

namespace liaison::cli {

/// Declares the global options, and the commands with their options. To save time, declares only
/// the commands that occur in `words`, the words of the command line, if any of them does. Parsing
/// with `app` stores the values in `arguments`, so both must exist until then.
void build_command_line(CLI::App& app, Arguments& arguments,
                        std::span<const std::string> words = {});

}  // namespace liaison::cli
