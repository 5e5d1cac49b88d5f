// SPDX-License-Identifier: MIT
#pragma once

// Explains why a text is not JSON: a second pass, made only when the parser has refused the text.
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

/// Finds the first byte that cannot belong to any JSON text. Two positions differ from it: a comma
/// that is missing at the end of a line is reported there, and a number beyond the range of a
/// double at its beginning. Reads the text once more up to the error; if that fails, the position
/// is unknown.
SyntaxFault explain(Input& input, const SyntaxError& error);

}  // namespace liaison::load
