// SPDX-License-Identifier: MIT
#include "ask/page/html_tag_reader.hpp"

#include <algorithm>
#include <cstddef>

#include "liaison/model/ascii.hpp"

namespace liaison::ask {
namespace {

/// Bytes. A longer style attribute is ignored.
constexpr std::size_t kLongestStyle = 4096;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool begins_markup(std::string_view text) {
    if (text.size() < 2) return false;
    return text::is_letter(text[1]) || text[1] == '!' || text[1] == '?' || text[1] == '/';
}

void note(HtmlTag& tag, std::string_view name, std::string_view value) {
    if (name.size() > 6) return;
    const std::string key = text::lower(name);
    if (key == "hidden") tag.hidden = true;
    if (key == "role") {
        const std::string role = text::lower(value);
        tag.navigation = tag.navigation || role == "navigation" || role == "contentinfo";
    }
    if (key == "style" && value.size() < kLongestStyle) {
        std::string style = text::lower(value);
        std::erase_if(style, is_space);
        tag.hidden = tag.hidden || style.find("display:none") != style.npos ||
                     style.find("visibility:hidden") != style.npos;
    }
}

}  // namespace

std::string_view HtmlTagReader::text() {
    std::size_t end = rest_.find('<');
    while (end != rest_.npos && !begins_markup(rest_.substr(end))) {
        end = rest_.find('<', end + 1);
    }
    return take(end);
}

HtmlTag HtmlTagReader::tag() {
    HtmlTag tag;
    if (rest_.starts_with("<!--")) {
        const auto end = rest_.find("-->", 4);
        take(end == rest_.npos ? end : end + 3);
        return tag;
    }
    tag.end = rest_.starts_with("</");
    take(tag.end ? 2 : 1);
    if (rest_.empty() || !text::is_letter(rest_.front())) {
        const auto end = rest_.find('>');
        take(end == rest_.npos ? end : end + 1);
        return tag;
    }
    std::size_t end = 0;
    while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '/' && rest_[end] != '>') {
        ++end;
    }
    tag.name = text::lower(take(end));
    attributes(tag);
    return tag;
}

std::string_view HtmlTagReader::raw_text(std::string_view name) {
    for (auto at = rest_.find("</"); at != rest_.npos; at = rest_.find("</", at + 2)) {
        if (text::lower(rest_.substr(at + 2, name.size())) == name) return take(at);
    }
    return take(rest_.npos);
}

std::string_view HtmlTagReader::take(std::size_t size) {
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
}

void HtmlTagReader::attributes(HtmlTag& tag) {
    while (!rest_.empty()) {
        const std::size_t begin = rest_.find_first_not_of(" \t\r\n\f/");
        take(begin);
        if (rest_.empty()) break;
        if (rest_.front() == '>') {
            take(1);
            return;
        }
        std::size_t end = 1;
        while (end < rest_.size() && !is_space(rest_[end]) && rest_[end] != '/' &&
               rest_[end] != '>' && rest_[end] != '=') {
            ++end;
        }
        const auto name = take(end);
        take(std::min(rest_.find_first_not_of(" \t\r\n\f"), rest_.size()));
        note(tag, name, rest_.starts_with('=') ? value() : std::string_view{});
    }
    tag.name.clear();  // the page ends inside the tag
}

std::string_view HtmlTagReader::value() {
    take(1);
    take(std::min(rest_.find_first_not_of(" \t\r\n\f"), rest_.size()));
    if (rest_.empty()) return {};
    if (const char quote = rest_.front(); quote == '"' || quote == '\'') {
        take(1);
        const auto value = take(rest_.find(quote));
        take(std::min<std::size_t>(1, rest_.size()));
        return value;
    }
    return take(rest_.find_first_of(" \t\r\n\f>"));
}

}  // namespace liaison::ask
