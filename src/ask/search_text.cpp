// SPDX-License-Identifier: MIT
#include "search_text.hpp"

#include "liaison/model/text.hpp"
#include "stem.hpp"

namespace liaison::ask {
std::vector<TextWord> words_of(std::string_view text) {
    std::vector<TextWord> words;
    std::size_t at = 0;
    std::size_t start = 0;
    const auto end_word = [&] {
        if (at > start) {
            std::string folded = text::fold(text.substr(start, at - start));
            if (!folded.empty()) words.push_back({stem(folded), folded, start, at - start});
        }
    };
    while (at < text.size()) {
        const auto [code_point, length] = text::first_code_point(text.substr(at));
        if (!text::is_letter_or_digit(code_point)) {
            end_word();
            start = at + length;
        }
        at += length;
    }
    end_word();
    return words;
}

std::vector<SearchPhrase> phrases_of(std::string_view search) {
    std::vector<SearchPhrase> phrases;
    bool quoted = false;
    while (true) {
        const auto quote = search.find('"');
        auto words = words_of(search.substr(0, quote));
        // A quote that is not closed opens nothing.
        if (quoted && quote != std::string_view::npos) {
            if (!words.empty()) phrases.push_back({std::move(words), true});
        } else {
            for (auto& word : words) phrases.push_back({{std::move(word)}, false});
        }
        if (quote == std::string_view::npos) return phrases;
        search.remove_prefix(quote + 1);
        quoted = !quoted;
    }
}

}  // namespace liaison::ask
