// SPDX-License-Identifier: MIT
#include "render/text/citation_marks.hpp"

#include <fmt/format.h>

#include <charconv>

#include "render/text/safe_url.hpp"

namespace liaison::render {
namespace {

/// Behind the bracket of what may become a link. Text from elsewhere does not contain it, because
/// `text::printable` escapes it.
constexpr std::string_view kLinkSign = "\u2063";

/// The address of a mark, by its number, or of a URL. Empty if there is none.
std::string address_of(char bracket, std::string_view text, const Look& look) {
    if (!look.links) return {};
    if (bracket == '<') return safe_url(text).value_or(std::string());
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    const auto found = look.links->find(number);
    return found == look.links->end() ? std::string() : found->second;
}

}  // namespace

std::string citation_mark(std::size_t number) {
    return fmt::format("{}{}{}", kMarkOpen, number, kMarkClose);
}

std::string no_citation_mark() { return {kMarkOpen, kMarkClose}; }

text::Printable printable_text(std::string_view text) {
    text::Printable printable;
    for_each_part(
        text, [&](std::string_view part) { printable += text::printable(part); },
        [&](std::string_view number) {
            printable += text::Printable::trusted(
                fmt::format("[{}{}]", kLinkSign, text::printable(number).string()));
        });
    return printable;
}

text::Printable linkable_address(std::string_view text) {
    const auto open = text.find('<');
    if (open == std::string_view::npos) return text::printable(text);
    return text::Printable::trusted(
        fmt::format("{}{}{}", text::printable(text.substr(0, open + 1)).string(), kLinkSign,
                    text::printable(text.substr(open + 1)).string()));
}

text::Printable with_links(const text::Printable& line, const Look& look) {
    std::string_view rest = line;
    auto sign = rest.find(kLinkSign);
    if (sign == std::string_view::npos) return line;
    std::string text;
    for (; sign != std::string_view::npos; sign = rest.find(kLinkSign)) {
        text += rest.substr(0, sign);
        const char bracket = sign > 0 ? rest[sign - 1] : ' ';
        rest.remove_prefix(sign + kLinkSign.size());
        const auto close = rest.find(bracket == '<' ? '>' : ']');
        if (close == std::string_view::npos || (bracket != '<' && bracket != '[')) continue;
        const auto inner = rest.substr(0, close);
        const std::string address = address_of(bracket, inner, look);
        if (address.empty()) continue;
        // The brackets of a mark are a part of the link.
        const bool is_mark = bracket == '[';
        if (is_mark) text.pop_back();
        text += fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", address,
                            is_mark ? fmt::format("[{}]", inner) : std::string(inner));
        rest.remove_prefix(is_mark ? close + 1 : close);
    }
    text += rest;
    return text::Printable::trusted(std::move(text));
}

}  // namespace liaison::render
