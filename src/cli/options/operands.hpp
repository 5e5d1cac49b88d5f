// SPDX-License-Identifier: MIT
#pragma once

// What stands behind `--` on a command line. The argument parser does not hand it to optional
// arguments, and would take the name of a command in it for that command; so it is marked first,
// and the mark taken off where a value arrives.

#include <string>
#include <vector>

namespace liaison::cli {

/// Takes out the `--` at that place and marks all behind it.
void mark_operands(std::vector<std::string>& arguments, std::size_t end_of_options);

/// The argument without the mark, if it has one.
std::string without_mark(std::string argument);

}  // namespace liaison::cli
