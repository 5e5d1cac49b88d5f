// SPDX-License-Identifier: MIT
#pragma once

// The headings and paragraphs of HTML. The parser is gumbo: of 5,000 nested <font> elements it made
// a tree in 0.14 s, tidy 5.6 none in a minute.

#include <string_view>

#include "liaison/ask/page/page.hpp"

namespace liaison::ask {

/// Reads HTML in UTF-8. Every innermost block with text is a paragraph: a heading, `<p>`, list
/// item, table cell, quotation, `<dt>`, `<dd>` or `<div>`. White space is kept; `<br>` is a line
/// end. Throws `Error` (io) that names the page by `name` if there are more than `kMostParagraphs`.
Page read_html(std::string_view html, std::string_view name);

}  // namespace liaison::ask
