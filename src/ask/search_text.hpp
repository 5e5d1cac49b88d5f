// SPDX-License-Identifier: MIT
#pragma once

// Texts and searches as words.

#include <string>
#include <string_view>
#include <vector>

namespace liaison::ask {

/// A word of a text: its stem, and where it stands, in bytes.
struct TextWord {
    std::string stem;
    std::string folded;
    std::size_t first = 0;
    std::size_t length = 0;
};

/// The words of a text: runs of letters and digits.
std::vector<TextWord> words_of(std::string_view text);

/// A search: its words, and which of them must stand together.
struct SearchPhrase {
    std::vector<TextWord> words;
    bool together = false;  ///< was in double quotes
};

/// The search taken apart; what is not in quotes is a phrase for each word.
std::vector<SearchPhrase> phrases_of(std::string_view search);

}  // namespace liaison::ask
