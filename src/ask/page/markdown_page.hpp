// SPDX-License-Identifier: MIT
#pragma once

// Removes the markup of Markdown, as Pandoc writes it, from a paragraph.
//
//     without_markdown("## The [ports](x.html) \\[1\\] {#ports}") == "The ports [1]"

#include <string>
#include <string_view>

namespace liaison::ask {

/// Removes the marks of headings, emphasis, links, images and attributes, and backslashes that
/// escape punctuation. Linear in time.
std::string without_markdown(std::string_view paragraph);

}  // namespace liaison::ask
