// SPDX-License-Identifier: MIT
#pragma once

// Text in GitHub Flavored Markdown, as the text itself: nothing in it is taken for markup.

#include <string_view>

#include "liaison/model/printable.hpp"

namespace liaison::render {

/// The text with everything escaped that Markdown would take for markup within a line.
text::Printable markdown_escaped(std::string_view text);

/// The same for a text with which a line begins, so that it opens no list and no block of code.
text::Printable markdown_line(std::string_view text);

/// An address as a link where it is one of the web; any other, such as one that runs a script, as
/// text.
text::Printable markdown_address(std::string_view url);

}  // namespace liaison::render
