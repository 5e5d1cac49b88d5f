// SPDX-License-Identifier: MIT
#include "render/table/caret_excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/text.hpp"
#include "liaison/render/text/wrapped_text.hpp"
#include "render/text/printable_format.hpp"

namespace liaison::render {
namespace {

constexpr std::size_t kLeastWidth = 20;

/// A tab would stand at another column than it does in the file: it is one space.
text::Printable shown(std::string text) {
    std::ranges::replace(text, '\t', ' ');
    return text::printable(text);
}

/// The end of the text that fits.
std::string_view last_columns(std::string_view text, std::size_t width) {
    while (text::width(text) > width) text.remove_prefix(text::first_grapheme(text));
    return text;
}

/// The beginning of the text that fits.
std::string_view first_columns(std::string_view text, std::size_t width) {
    std::size_t length = 0;
    for (std::size_t used = 0; length < text.size();) {
        const std::size_t grapheme = text::first_grapheme(text.substr(length));
        used += text::width(text.substr(length, grapheme));
        if (used > width) break;
        length += grapheme;
    }
    return text.substr(0, length);
}

}  // namespace

text::Printable caret_excerpt(const load::Diagnostic& diagnostic, const Look& look) {
    if (diagnostic.location.position.line == 0) return {};
    const std::string margin = fmt::format("{:>5} | ", diagnostic.location.position.line);
    const std::size_t room = std::max(look.width, kLeastWidth + margin.size()) - margin.size();

    text::Printable before = shown(diagnostic.excerpt.before);
    const std::size_t most_before = room * 2 / 3;
    if (diagnostic.excerpt.begins_earlier || text::width(before) > most_before) {
        before = format("…{}", last_columns(before, most_before - 1));
    }
    text::Printable after = shown(diagnostic.excerpt.after);
    const std::size_t rest = room - text::width(before);
    if (diagnostic.excerpt.ends_later || text::width(after) > rest) {
        after = format("{}…", first_columns(after, rest - 1));
    }
    const text::Printable caret = styled(text::Printable("^"), Style::strong, look);
    return format("{}{}{}\n{:>{}}| {:>{}}{}\n", margin, before, after, "", margin.size() - 2, "",
                  text::width(before), caret);
}

}  // namespace liaison::render
