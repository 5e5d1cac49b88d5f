// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string_view>

namespace liaison::load {

/// Whether the text has the form of a language tag: `^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`, a
/// primary language and its subtags (RFC 5646, section 2.1). Whether they are registered is not
/// checked. A tag for private use alone (`x-…`) names no language, and is none here.
inline bool is_language_tag(std::string_view text) {
    constexpr std::size_t kLongest = 8;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto letter_or_digit = [&](char c) { return letter(c) || (c >= '0' && c <= '9'); };

    auto hyphen = std::min(text.find('-'), text.size());
    const std::string_view language = text.substr(0, hyphen);
    if (language.size() < 2 || language.size() > kLongest) return false;
    if (!std::ranges::all_of(language, letter)) return false;
    while (hyphen < text.size()) {
        text.remove_prefix(hyphen + 1);
        hyphen = std::min(text.find('-'), text.size());
        const std::string_view subtag = text.substr(0, hyphen);
        if (subtag.empty() || subtag.size() > kLongest) return false;
        if (!std::ranges::all_of(subtag, letter_or_digit)) return false;
    }
    return true;
}

}  // namespace liaison::load
