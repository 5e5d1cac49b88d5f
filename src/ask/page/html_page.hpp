// SPDX-License-Identifier: MIT
#pragma once

// The headings and paragraphs of HTML. The parser is gumbo: of 5,000 nested <font> elements it made
// a tree in 0.14 s, tidy 5.6 none in a minute.

#include <string_view>

#include "liaison/ask/page/page.hpp"

namespace liaison::ask {

/// Every innermost element with text of its own is a paragraph: besides headings and `<p>` also
/// list items, table cells, quotations, `<dt>`, `<dd>` and `<div>`. White space is as the page has
/// it, a
/// `<br>` is a line end. `html` is UTF-8. Throws `Error` (io), which begins with `name`, if there
/// are more than `kMostParagraphs`.
Page read_html(std::string_view html, std::string_view name);

}  // namespace liaison::ask
