// SPDX-License-Identifier: MIT
#pragma once

// Operands: the arguments behind `--` on a command line. CLI11 would not pass them to optional
// arguments, and would mistake one for a command of the same name. So a mark is put in front of
// each before parsing, and removed from the parsed value.

#include <string>
#include <vector>

namespace liaison::cli {

/// Removes the `--`, which has the index `end_of_options`, and marks all arguments behind it.
void mark_operands(std::vector<std::string>& arguments, std::size_t end_of_options);

/// The argument without the mark, if it has one.
std::string without_mark(std::string argument);

}  // namespace liaison::cli
