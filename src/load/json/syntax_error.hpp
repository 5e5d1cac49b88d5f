// SPDX-License-Identifier: MIT
#pragma once

// Explains why a text is not JSON, in a second pass after the parser has refused it.
//
//     {"format": 1          1:13: expected ',' or '}' here; a text follows in line 2
//      "title": "UN"}

#include <string>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"
#include "load/json/json_parser.hpp"

namespace liaison::load {

struct SyntaxFault {
    std::string message;  ///< fit for a terminal
    Position position;
};

/// Reads the text again and reports the first byte that no JSON text can have there. Exceptions: a
/// comma missing at the end of a line is reported at that end, and a number out of the range of a
/// double at its first byte. The position is unknown if the text cannot be read again.
SyntaxFault explain(Input& input, const SyntaxError& error);

}  // namespace liaison::load
