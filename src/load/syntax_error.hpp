// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "json_parser.hpp"
#include "liaison/load/input.hpp"

namespace liaison::load {

/// In words that are fit for a terminal, and where: a parser may notice a cut character or a
/// misspelt word a few bytes late. Reads the text once more, up to the error.
struct SyntaxFault {
    std::string message;
    std::uint64_t offset = 0;
};
SyntaxFault explain(Input& input, const SyntaxError& error);

}  // namespace liaison::load
