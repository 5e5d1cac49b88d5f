// SPDX-License-Identifier: MIT
#pragma once

// Text for a terminal: wrapped and styled.
//
//     const auto lines = wrapped(text::printable("serious and organized crime"), 12);
//     lines.size();                                       // 3
//     styled(lines[0], Style::strong, {.colour = true});  // "serious and" in bold

#include <cstddef>
#include <vector>

#include "liaison/model/printable.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

enum class Style : unsigned char {
    plain,
    strong,
    faint,
    address,  ///< `<URL>`: faint and never broken; in a table only at the end of a line
};

/// The text as lines of at most `width` columns (0 counts as 1), broken at spaces. Longer words are
/// broken between graphemes. Returns one empty line for an empty text.
std::vector<text::Printable> wrapped(const text::Printable& text, std::size_t width);

/// The text with the escape codes of its style (ECMA-48 SGR), or unchanged without colour.
text::Printable styled(text::Printable text, Style style, const Look& look);

}  // namespace liaison::render
