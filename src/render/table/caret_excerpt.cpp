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

/// Replaces tabs by one space each, because the width of a tab depends on the column.
text::Printable shown(std::string text) {
    std::ranges::replace(text, '\t', ' ');
    return text::printable(text);
}

}  // namespace

text::Printable caret_excerpt(const load::Diagnostic& diagnostic, const Look& look) {
    if (diagnostic.location.position.line == 0) return {};
    const std::string margin = fmt::format("{:>5} | ", diagnostic.location.position.line);
    const std::size_t room = std::max(look.width, kLeastWidth + margin.size()) - margin.size();
    const load::Excerpt& excerpt = diagnostic.excerpt;
    const auto line = text::cut_around(
        {shown(excerpt.before), shown(excerpt.after), excerpt.begins_earlier, excerpt.ends_later},
        room * 2 / 3, room);
    const text::Printable caret = styled(text::Printable("^"), Style::strong, look);
    return format("{}{}{}\n{:>{}}| {:>{}}{}\n", margin, line.before, line.after, "",
                  margin.size() - 2, "", text::width(line.before), caret);
}

}  // namespace liaison::render
