// SPDX-License-Identifier: MIT
#pragma once

// The encodings of pages.
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
    bool fragment = false;  ///< of HTML, or Markdown that begins with an element
};

/// Whether a text begins as a document of HTML does.
bool is_html_document(std::string_view text);

/// Whether a text begins as HTML does, perhaps a piece of it, by the patterns of
/// https://mimesniff.spec.whatwg.org and the elements that fragments of pages begin with.
bool is_html(std::string_view text);

/// The page as UTF-8: by its byte order mark, or as HTML declares it. HTML that declares nothing
/// and is not UTF-8 is windows-1252, as browsers take it. Throws `Error` (io), which begins with
/// `name`.
DecodedPage decoded(std::string_view bytes, std::string_view name);

}  // namespace liaison::ask
