// SPDX-License-Identifier: MIT
#pragma once

// Text for a terminal: broken into lines, in the look of its style.

#include <cstddef>
#include <vector>

#include "liaison/model/printable.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

enum class Style : unsigned char { plain, strong, faint };

/// The text as lines of at most `width` columns, broken at spaces, words longer than a line
/// between graphemes. No text is one empty line.
std::vector<text::Printable> wrapped(const text::Printable& text, std::size_t width);

/// The text in the look of its style (ECMA-48 SGR), or as it is where there is no colour.
text::Printable styled(text::Printable text, Style style, const Look& look);

}  // namespace liaison::render
