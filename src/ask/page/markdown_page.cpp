// SPDX-License-Identifier: MIT
#include "ask/page/markdown_page.hpp"

#include <algorithm>
#include <cstddef>

#include "liaison/model/ascii.hpp"

namespace liaison::ask {
namespace {

/// Bytes. A longer address, attribute list or tag is treated as text.
constexpr std::size_t kLongest = 2048;

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/// Finds the ends of addresses, attributes and tags. Visits each byte of the text once for each
/// kind, even if no end is found.
class Closers {
  public:
    explicit Closers(std::string_view text) : text_(text) {}

    /// Length from an opening `(`, `{` or `<` to its end, both included; 0 if there is no end. Call
    /// it with increasing positions.
    std::size_t length_from(std::size_t begin) {
        Closer& closer = text_[begin] == '(' ? round_ : text_[begin] == '{' ? curly_ : angle_;
        if (closer.next <= begin) closer.next = std::min(text_.find(closer.c, begin), text_.size());
        const std::size_t length = closer.next + 1 - begin;
        return closer.next < text_.size() && length <= kLongest ? length : 0;
    }

  private:
    struct Closer {
        char c;
        std::size_t next = 0;  ///< the position found by the last search
    };

    std::string_view text_;
    Closer round_{')'};
    Closer curly_{'}'};
    Closer angle_{'>'};
};

/// Whether the text begins with a tag, such as `</sup>`, and not with an address in brackets.
bool begins_tag(std::string_view text) {
    std::size_t end = text.starts_with("</") ? 2 : 1;
    const std::size_t name = end;
    while (end < text.size() && text::is_alphanumeric(text[end])) ++end;
    constexpr std::string_view kBehindName = " />\n";
    return end > name && end < text.size() && kBehindName.find(text[end]) != kBehindName.npos;
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
    Closers closers(paragraph);
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
            if (more) i += closers.length_from(i + 1);
        } else if ((c == '{' && (rest.starts_with('#') || rest.starts_with('.'))) ||
                   (c == '<' && begins_tag(paragraph.substr(i)))) {
            const std::size_t length = closers.length_from(i);
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
