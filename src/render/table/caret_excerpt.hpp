// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/render/table/table.hpp"

namespace liaison::render {

/// The line of a diagnostic with its number, and a caret below the column. The line is shortened at
/// both ends to fit the look. Empty if the line is not known.
///
///       17 |     "object": "cybercrme",
///          |               ^
text::Printable caret_excerpt(const load::Diagnostic& diagnostic, const Look& look);

}  // namespace liaison::render
