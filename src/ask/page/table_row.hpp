// SPDX-License-Identifier: MIT
#pragma once

// Splits a table row in plain text into cells. As plain text does not mark their ends reliably,
// known paragraphs are searched for:
//
//     cells_of_row("| Pilots  | 2004 |", known) == {"Pilots", "2004"}

#include <string>
#include <string_view>
#include <vector>

#include "ask/page/line_forms.hpp"

namespace liaison::ask {

/// Splits a line into two or more known paragraphs that follow each other in the source. Bars
/// between them are ignored. Empty if the line as a whole cannot be split so.
std::vector<std::string> cells_of_row(std::string_view line, const KnownText& known);

/// Whether a line is only a rule between rows or below a heading: `|---|:--:|`, `=====`.
bool is_rule(std::string_view line);

}  // namespace liaison::ask
