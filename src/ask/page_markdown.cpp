// SPDX-License-Identifier: MIT
#include "page_markdown.hpp"

#include <cstddef>

namespace liaison::ask {
namespace {

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/// Where an address of a link, or attributes in braces, that begin at the start end; 0 if they do
/// not. An address is in one line or two, so that one that is not ended costs little.
std::size_t end_of_brackets(std::string_view text) {
    constexpr std::size_t kLongest = 2048;
    const char close = text.front() == '(' ? ')' : '}';
    const auto end = text.substr(0, kLongest).find(close);
    return end == std::string_view::npos ? 0 : end + 1;
}

}  // namespace

std::string without_markdown(std::string_view paragraph) {
    const auto after_marks = paragraph.find_first_not_of('#');
    if (paragraph.starts_with('#') && after_marks != std::string_view::npos && after_marks <= 6 &&
        paragraph[after_marks] == ' ') {
        paragraph.remove_prefix(after_marks + 1);
    }
    std::string text;
    text.reserve(paragraph.size());
    std::size_t open = 0;  // square brackets
    for (std::size_t i = 0; i < paragraph.size(); ++i) {
        const char c = paragraph[i];
        const std::string_view rest = paragraph.substr(i + 1);
        if (c == '\\') {
            const bool escapes = !rest.empty() && is_punctuation(rest.front());
            if (escapes) text += rest.front();
            i += escapes ? 1U : 0U;
        } else if (c == '[' || (c == '!' && rest.starts_with('['))) {
            ++open;
            i += c == '!' ? 1U : 0U;
        } else if (c == ']' && open > 0) {
            --open;
            const bool more = rest.starts_with('(') || rest.starts_with('{');
            if (more) i += end_of_brackets(rest);
        } else if (c == '{' && rest.find('}') != std::string_view::npos &&
                   (rest.starts_with('#') || rest.starts_with('.'))) {
            i += end_of_brackets(paragraph.substr(i)) - 1;
        } else if (c != '*' && c != '`' && !(c == '_' && (i == 0 || paragraph[i - 1] == ' '))) {
            text += c;
        }
    }
    return text;
}

}  // namespace liaison::ask
