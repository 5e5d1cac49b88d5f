// SPDX-License-Identifier: MIT
#pragma once

// The marks of citations in raw text, before it is written as a table for a terminal or as
// Markdown. They are enclosed in bytes that never occur in UTF-8, so that no text of the data is
// taken for one.
//
//     const std::string text = "UNODC " + citation_mark(1);
//     printable_text(text);  // "UNODC [1]"

#include <algorithm>
#include <string>
#include <string_view>

#include "liaison/model/printable.hpp"
#include "liaison/render/text/format.hpp"

namespace liaison::render {

inline constexpr char kMarkOpen = '\xFE';
inline constexpr char kMarkClose = '\xFF';

std::string citation_mark(std::size_t number);

/// A mark for which nothing is written, nor the space in front of it.
std::string no_citation_mark();

/// Calls `on_text` and `on_number` with the parts of a text, in order. Texts may be empty.
void for_each_part(std::string_view text, const auto& on_text, const auto& on_number) {
    while (true) {
        const auto open = text.find(kMarkOpen);
        const auto close = text.find(kMarkClose, std::min(open, text.size()));
        if (close == text.npos) return on_text(text);
        std::string_view before = text.substr(0, open);
        const auto number = text.substr(open + 1, close - open - 1);
        if (number.empty() && before.ends_with(' ')) before.remove_suffix(1);
        on_text(before);
        if (!number.empty()) on_number(number);
        text.remove_prefix(close + 1);
    }
}

/// The text with marks as "[1]". `with_links` can make them links; until then, each has an
/// invisible character without a width.
text::Printable printable_text(std::string_view text);
/// The same for `<URL>`, or for a text with it.
text::Printable linkable_address(std::string_view text);

/// The line with links (OSC 8) for its marks and addresses, if the look has links. A mark that was
/// broken at the end of a line is no link.
text::Printable with_links(const text::Printable& line, const Look& look);

}  // namespace liaison::render
