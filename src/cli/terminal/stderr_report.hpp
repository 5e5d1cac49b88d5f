// SPDX-License-Identifier: MIT
#pragma once

// Everything that goes to standard error, made fit for a terminal.

#include <string_view>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/question/exit_code.hpp"

namespace liaison::cli {

/// Prints the error and says how to exit.
question::ExitCode report(const Error& error);

/// Takes no memory itself.
question::ExitCode report_out_of_memory();

void print_note(std::string_view text);

/// Over the line where the cursor is, which goes back to its beginning.
void print_over_line(const text::Printable& text);

}  // namespace liaison::cli
