// SPDX-License-Identifier: MIT
#pragma once

// Splits texts and searches into words.

#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {

/// Calls `visit` with each run of letters and digits in a text.
void for_each_run(std::string_view text, const auto& visit) {
    std::size_t at = 0;
    std::size_t start = 0;
    const auto end_run = [&] {
        if (at > start) visit(text.substr(start, at - start));
    };
    while (at < text.size()) {
        if (text::is_alphanumeric(text[at])) {
            ++at;
            continue;
        }
        const auto [code_point, length] = text::first_code_point(text.substr(at));
        if (!text::is_letter_or_digit(code_point)) {
            end_run();
            start = at + length;
        }
        at += length;
    }
    end_run();
}

/// A word of a text, with its position in bytes.
struct TextWord {
    std::string stem;
    std::string folded;
    std::size_t first = 0;
    std::size_t length = 0;
};

/// The words of a text. A word is a run of letters and digits.
std::vector<TextWord> words_of(std::string_view text);

/// A word of a search, or several words that must be adjacent.
struct SearchPhrase {
    std::vector<TextWord> words;
    bool together = false;  ///< whether they were in double quotes
};

/// The phrases of a search. Each word outside quotes is a phrase of its own.
std::vector<SearchPhrase> phrases_of(std::string_view search);

}  // namespace liaison::ask
