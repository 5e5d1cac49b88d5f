// SPDX-License-Identifier: MIT
#include "liaison/render/text/wrapped_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

/// Length of the longest prefix that fits, at least one grapheme. Breaks "[1][2]" between the
/// citations if one of them fits.
std::size_t beginning_of_word(std::string_view text, std::size_t width) {
    const auto fitting = text::fitting_prefix(text, width);
    if (fitting == text.size()) return fitting;
    const auto end = std::max(text::first_grapheme(text), fitting);
    const auto between = text.substr(0, end + 1).rfind("][");
    return between == std::string_view::npos ? end : between + 1;
}

}  // namespace

std::vector<text::Printable> wrapped(const text::Printable& whole, std::size_t width) {
    width = std::max<std::size_t>(width, 1);
    std::vector<std::string> lines(1);
    std::size_t filled = 0;
    for (std::string_view text = whole; !text.empty();) {
        std::string_view word = text::take_until(text, ' ');
        std::size_t columns = text::width(word);
        if (filled > 0 && filled + 1 + columns > width) {
            // Trailing spaces are removed.
            lines.back().erase(lines.back().find_last_not_of(' ') + 1);
            lines.emplace_back();
            filled = 0;
        }
        if (filled > 0) {
            lines.back() += ' ';
            ++filled;
        }
        for (auto prefix = beginning_of_word(word, width); prefix < word.size();
             prefix = beginning_of_word(word, width)) {
            lines.back() += word.substr(0, prefix);
            columns -= text::width(word.substr(0, prefix));
            word.remove_prefix(prefix);
            lines.emplace_back();
        }
        lines.back() += word;
        filled += columns;
    }
    std::vector<text::Printable> printable;
    printable.reserve(lines.size());
    for (std::string& line : lines) {
        printable.push_back(text::Printable::trusted(std::move(line)));
    }
    return printable;
}

text::Printable styled(text::Printable text, Style style, const Look& look) {
    if (!look.colour || style == Style::plain || text.empty()) return text;
    const std::string_view begin = style == Style::strong ? "\x1b[1m" : "\x1b[2m";
    return text::Printable::trusted(fmt::format("{}{}\x1b[0m", begin, text.string()));
}

}  // namespace liaison::render
