// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace liaison::cli {

/// Runs a command line (without the program's name) and gives the exit code: 0 answered, 1 the
/// answer is no, 2 usage, 3 unsound data, 4 cannot read or write. Throws nothing.
int run(std::vector<std::string> arguments) noexcept;

}  // namespace liaison::cli
