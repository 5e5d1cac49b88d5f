// SPDX-License-Identifier: MIT
#include "render/text/markdown.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "liaison/model/text.hpp"
#include "render/text/citation_marks.hpp"
#include "render/text/printable_format.hpp"
#include "render/text/safe_url.hpp"

namespace liaison::render {
namespace {

/// Length of a beginning that would open a block: a list mark such as `-` or `1.`, the underline of
/// a heading, or a space (four of them are code). 0 if there is none.
std::size_t block_mark(std::string_view text) {
    if (text.empty()) return 0;
    if (std::string_view("-+= ").find(text.front()) != std::string_view::npos) return 1;
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool listed =
        digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return listed ? digits + 1 : 0;
}

void append_escaped(std::string_view text, std::string& escaped) {
    for (const char c : text::printable(text).string()) {
        if (std::string_view("\\`*_{}[]<>|#~&$").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
}

}  // namespace

text::Printable markdown_escaped(std::string_view text) {
    std::string escaped;
    for_each_part(
        text, [&](std::string_view part) { append_escaped(part, escaped); },
        [&](std::string_view number) {
            escaped += "[^";
            append_escaped(number, escaped);
            escaped += ']';
        });
    return text::Printable::trusted(std::move(escaped));
}

text::Printable markdown_line(std::string_view text) {
    const text::Printable line = markdown_escaped(text);
    const auto mark = block_mark(line);
    if (mark == 0) return line;
    const std::size_t last = mark - 1;
    const bool space = line.string()[last] == ' ';
    return format("{}{}{}", line.part(0, last), space ? "&#32;" : "\\",
                  line.part(space ? mark : last, line.string().size()));
}

text::Printable markdown_address(std::string_view url) {
    auto link = safe_url(url);
    if (!link) return markdown_escaped(url);
    // Markdown would read a parameter such as `&lt;` as a character reference.
    const bool has_reference = link->find(';') != std::string::npos;
    for (auto at = link->find('&'); has_reference && at != std::string::npos;) {
        link->replace(at, 1, "&amp;");
        at = link->find('&', at + 1);
    }
    return format("<{}>", *link);
}

}  // namespace liaison::render
