// SPDX-License-Identifier: MIT
#pragma once

// The text of errors and notes, as standard error has it.
//
//     noted("wrote unodc.json");  // "liaison: wrote unodc.json\n"

#include <string_view>

#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::question {

/// The lines for an error: its message, hint and excerpt; for bad data, each diagnostic.
text::Printable reported(const Error& error);

/// The line for a note.
text::Printable noted(std::string_view note);

}  // namespace liaison::question
