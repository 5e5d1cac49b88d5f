// SPDX-License-Identifier: MIT
#pragma once

// Prints everything that goes to standard error, made safe for a terminal.

#include <string_view>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/question/exit_code.hpp"

namespace liaison::cli {

/// Prints the error. Returns the exit code for it.
question::ExitCode report(const Error& error);

/// The same for `std::bad_alloc`; allocates no memory.
question::ExitCode report_out_of_memory();

void print_note(std::string_view text);

/// Prints over the current line of the terminal and moves the cursor to its beginning.
void print_over_line(const text::Printable& text);

}  // namespace liaison::cli
