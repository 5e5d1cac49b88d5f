// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace liaison::cli {

/// Runs a command line, given without the program's name. Returns the exit code, a value of
/// `question::ExitCode`.
int run(std::vector<std::string> arguments) noexcept;

}  // namespace liaison::cli
