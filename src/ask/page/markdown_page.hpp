// SPDX-License-Identifier: MIT
#pragma once

// The text of a paragraph in Markdown, as pandoc writes it.
//
//     without_markdown("## The [ports](x.html) \\[1\\] {#ports}") == "The ports [1]"

#include <string>
#include <string_view>

namespace liaison::ask {

/// Without the marks of headings, emphasis, links, images and attributes, and without backslashes
/// that escape punctuation. Linear in time.
std::string without_markdown(std::string_view paragraph);

}  // namespace liaison::ask
