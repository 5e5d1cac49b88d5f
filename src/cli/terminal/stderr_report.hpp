// SPDX-License-Identifier: MIT
#pragma once

// Everything that goes to standard error, made fit for a terminal.

#include <cstdint>
#include <span>
#include <string_view>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::cli {

/// Exit codes, the only ones there are.
enum class ExitCode : std::uint8_t {
    answered = 0,      ///< also by an empty list
    no = 1,            ///< nothing has that name, or something was found that should not be
    usage = 2,         ///< the question is ill-formed or ambiguous
    unsound_data = 3,  ///< the data is not a sound knowledge base
    io = 4,            ///< something cannot be read or written
};

struct ExitCodeRule {
    ExitCode code;
    std::string_view meaning;
};

std::span<const ExitCodeRule> exit_codes();

/// Prints the error and says how to exit.
ExitCode report(const Error& error);

/// Takes no memory itself.
ExitCode report_out_of_memory();

void print_note(std::string_view text);

/// Over the line where the cursor is, which goes back to its beginning.
void print_over_line(const text::Printable& text);

}  // namespace liaison::cli
