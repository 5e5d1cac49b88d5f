// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/render/table/table.hpp"

namespace liaison::render {

/// The line that a diagnostic is about, with its number in front and a caret below the place; cut
/// at both ends where the look is too narrow for it. Empty where the line is not known.
///
///       17 |     "object": "cybercrme",
///          |               ^
text::Printable caret_excerpt(const load::Diagnostic& diagnostic, const Look& look);

}  // namespace liaison::render
