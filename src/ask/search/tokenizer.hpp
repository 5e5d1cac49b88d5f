// SPDX-License-Identifier: MIT
#pragma once

// Texts and searches as words.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/text.hpp"

namespace liaison::ask {

/// Calls `visit` with each run of letters and digits that a text has, as it stands there.
void for_each_run(std::string_view text, const auto& visit) {
    std::size_t at = 0;
    std::size_t start = 0;
    const auto end_run = [&] {
        if (at > start) visit(text.substr(start, at - start));
    };
    while (at < text.size()) {
        const auto [code_point, length] = text::first_code_point(text.substr(at));
        if (!text::is_letter_or_digit(code_point)) {
            end_run();
            start = at + length;
        }
        at += length;
    }
    end_run();
}

/// A word of a text: its stem, and where it stands, in bytes.
struct TextWord {
    std::string stem;
    std::string folded;
    std::size_t first = 0;
    std::size_t length = 0;
};

/// The words of a text: its runs of letters and digits.
std::vector<TextWord> words_of(std::string_view text);

/// A search: its words, and which of them must stand together.
struct SearchPhrase {
    std::vector<TextWord> words;
    bool together = false;  ///< was in double quotes
};

/// The search taken apart; what is not in quotes is a phrase for each word.
std::vector<SearchPhrase> phrases_of(std::string_view search);

}  // namespace liaison::ask
