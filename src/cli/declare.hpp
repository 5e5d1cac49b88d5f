// SPDX-License-Identifier: MIT
#pragma once

// The command line as it is defined: what parsing, help, manual pages and completion go by.
//
//     CLI::App app;
//     Arguments arguments;
//     declare(app, arguments);

#include <CLI/CLI.hpp>

#include "arguments.hpp"

namespace liaison::cli {

/// Declares all commands with their options, and the options that each has. Both must outlive the
/// parsing, which writes into `arguments`.
void declare(CLI::App& app, Arguments& arguments);

}  // namespace liaison::cli
