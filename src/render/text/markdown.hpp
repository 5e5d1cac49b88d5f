// SPDX-License-Identifier: MIT
#pragma once

// Escapes text for GitHub Flavored Markdown, so that nothing in it is read as markup.

#include <string_view>

#include "liaison/model/printable.hpp"

namespace liaison::render {

/// The text with all inline markup escaped. Marks of citations become references to footnotes.
text::Printable markdown_escaped(std::string_view text);

/// The same for text at the beginning of a line, so that it opens no list, heading or code block.
text::Printable markdown_line(std::string_view text);

/// An http or https address as a link; any other, such as one that runs a script, as text.
text::Printable markdown_address(std::string_view url);

}  // namespace liaison::render
