// SPDX-License-Identifier: MIT
#pragma once

// Decodes pages into UTF-8.
//
//     decoded("\xFF\xFE" "A\0", "page.txt").text == "A"

#include <string>
#include <string_view>

#include "liaison/ask/page/page.hpp"

namespace liaison::ask {

struct DecodedPage {
    std::string text;  ///< well-formed UTF-8
    Encoding encoding = Encoding::utf_8;
    bool html = false;
    bool fragment = false;  ///< part of an HTML document, or Markdown that begins with an element
};

/// Whether a text begins like an HTML document.
bool is_html_document(std::string_view text);

/// Whether a text begins like an HTML document or a fragment of one: with a comment or with an
/// element (after https://mimesniff.spec.whatwg.org).
bool is_html(std::string_view text);

/// Decodes a page by its byte order mark or the charset that its HTML declares. HTML that declares
/// none and is not UTF-8 is decoded as windows-1252, as browsers do. Throws `Error` (io) that names
/// the page by `name` if it is no page or in another encoding.
DecodedPage decoded(std::string_view bytes, std::string_view name);

}  // namespace liaison::ask
