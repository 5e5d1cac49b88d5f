// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string_view>

#include "liaison/model/ascii.hpp"

namespace liaison::load {

/// Whether the text has the form of a language tag: `^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`, a
/// primary language and its subtags (RFC 5646, section 2.1). Does not check that they are
/// registered. Rejects private-use tags (`x-…`), which name no language.
inline bool is_language_tag(std::string_view text) {
    constexpr std::size_t kLongest = 8;

    auto hyphen = std::min(text.find('-'), text.size());
    const std::string_view language = text.substr(0, hyphen);
    if (language.size() < 2 || language.size() > kLongest) return false;
    if (!std::ranges::all_of(language, text::is_letter)) return false;
    while (hyphen < text.size()) {
        text.remove_prefix(hyphen + 1);
        hyphen = std::min(text.find('-'), text.size());
        const std::string_view subtag = text.substr(0, hyphen);
        if (subtag.empty() || subtag.size() > kLongest) return false;
        if (!std::ranges::all_of(subtag, text::is_alphanumeric)) return false;
    }
    return true;
}

}  // namespace liaison::load
