// SPDX-License-Identifier: MIT
#include "page_markdown.hpp"

#include <cstddef>

namespace liaison::ask {
namespace {

/// An address or a tag is in one line or two, so that one that is not ended costs little.
constexpr std::size_t kLongest = 2048;

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Where an address of a link, or attributes in braces, that begin at the start end; 0 if they do
/// not.
std::size_t end_of_brackets(std::string_view text) {
    const char close = text.front() == '(' ? ')' : '}';
    const auto end = text.substr(0, kLongest).find(close);
    return end == std::string_view::npos ? 0 : end + 1;
}

/// Length of the tag that the text begins with, such as `</sup>`; 0 for an address in brackets.
std::size_t tag_length(std::string_view text) {
    std::size_t end = text.starts_with("</") ? 2 : 1;
    const std::size_t name = end;
    while (end < text.size() && is_letter_or_digit(text[end])) ++end;
    constexpr std::string_view kBehindName = " />\n";
    if (end == name || end == text.size() || kBehindName.find(text[end]) == kBehindName.npos) {
        return 0;
    }
    const auto close = text.substr(0, kLongest).find('>');
    return close == std::string_view::npos ? 0 : close + 1;
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
        } else if (c == '{' && (rest.starts_with('#') || rest.starts_with('.'))) {
            const std::size_t length = end_of_brackets(paragraph.substr(i));
            if (length == 0) text += c;
            i += length > 0 ? length - 1 : 0;
        } else if (c == '<') {
            const std::size_t length = tag_length(paragraph.substr(i));
            if (length == 0) text += c;
            i += length > 0 ? length - 1 : 0;
        } else if (c == '-' && text.ends_with('-')) {
            // Pandoc writes dashes as two or three hyphens.
        } else if (c != '*' && c != '^' && c != '`' &&
                   !(c == '_' && (i == 0 || paragraph[i - 1] == ' '))) {
            text += c;
        }
    }
    return text;
}

}  // namespace liaison::ask
