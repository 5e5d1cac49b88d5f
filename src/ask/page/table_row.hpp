// SPDX-License-Identifier: MIT
#pragma once

// The cells of a table in a line of plain text, where nothing tells for certain where one ends.
//
//     cells_of_row("| Pilots  | 2004 |", known) == {"Pilots", "2004"}, if these are known to follow
//     each other

#include <string>
#include <string_view>
#include <vector>

#include "ask/page/line_forms.hpp"

namespace liaison::ask {

/// Two or more known paragraphs, each followed by the next in the source, that are the whole line
/// together. Empty for any other line. Bars between the cells do not count.
std::vector<std::string> cells_of_row(std::string_view line, const KnownText& known);

/// Whether a line only rules off rows or headings: `|---|:--:|`, `=====`.
bool is_rule(std::string_view line);

}  // namespace liaison::ask
