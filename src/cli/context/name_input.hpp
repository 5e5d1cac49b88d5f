// SPDX-License-Identifier: MIT
#pragma once

// Names that are read from standard input.

#include <string>
#include <vector>

#include "cli/context/command_context.hpp"

namespace liaison::cli {

/// The words with the lines of standard input for each "-", without empty ones. Throws `Error`:
/// usage if the data is read from there as well or if there is no name, io if it cannot be read.
std::vector<std::string> with_names_from_input(const std::vector<std::string>& words,
                                               CommandContext& context);

}  // namespace liaison::cli
