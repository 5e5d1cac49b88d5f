// SPDX-License-Identifier: MIT
#pragma once

// HTML reduced to what makes paragraphs: the elements that begin and end blocks, nested only so
// deep. A parser's time grows with the depth and with the attributes of a tag, and its memory with
// the elements that are open again and again; of reduced HTML it needs little of both.
//
//     <div class=x><b>Ports</b><script>…</script>   →   <div>Ports

#include <functional>
#include <string>
#include <string_view>

namespace liaison::ask {

struct ReducedHtml {
    std::string title;    ///< of the document, its entities not decoded
    bool shallow = true;  ///< whether no element was nested too deep to be kept
};

/// Hands the reduced HTML on in pieces of about a megabyte, each complete in itself. An element
/// with the attribute `hidden` and all in it is no text of the page: scripts' alternatives,
/// navigation, controls, the footer, and what is not displayed. Linear in time.
ReducedHtml reduce_html(std::string_view html, const std::function<void(std::string_view)>& piece);

}  // namespace liaison::ask
