// SPDX-License-Identifier: MIT
#pragma once

// The syntax of ids. In files, they name entities, sources and sections.
//
//     is_id("counter-terrorism");  // true
//     is_id("Counter-Terrorism");  // false

#include <algorithm>
#include <string_view>

#include "liaison/model/ascii.hpp"

namespace liaison::load {

/// Whether the text is an id: `[a-z0-9][a-z0-9-]*`.
inline bool is_id(std::string_view text) {
    const auto letter_or_digit = [](char c) {
        return text::is_small_letter(c) || text::is_digit(c);
    };
    return !text.empty() && letter_or_digit(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return letter_or_digit(c) || c == '-'; });
}

}  // namespace liaison::load
