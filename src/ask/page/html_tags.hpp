// SPDX-License-Identifier: MIT
#pragma once

// Reduces HTML to the elements that begin and end paragraphs, up to a maximal depth. A parser's
// time grows with depth and attributes, its memory with repeatedly opened elements. Reduced HTML
// keeps both low.
//
//     <div class=x><b>Ports</b><script>…</script>   →   <div>Ports

#include <functional>
#include <string>
#include <string_view>

namespace liaison::ask {

struct ReducedHtml {
    std::string title;    ///< of the document, with entities not decoded
    bool shallow = true;  ///< false if elements were left out because they were nested too deep
};

/// Passes the reduced HTML to `piece` in parts of about a megabyte, each with balanced tags. The
/// attribute `hidden` marks elements that are no text of the page: `<noscript>`, navigation,
/// controls, the footer, and elements that are not displayed. Linear in time.
ReducedHtml reduce_html(std::string_view html, const std::function<void(std::string_view)>& piece);

}  // namespace liaison::ask
