// SPDX-License-Identifier: MIT
#include "ask/search/stem.hpp"

namespace liaison::ask {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool has_vowel(std::string_view text) {
    return text.find_first_of("aeiouy") != std::string_view::npos;
}

void drop(std::string& word, std::size_t count) { word.resize(word.size() - count); }

void drop_plural(std::string& word) {
    if (word.size() < 4 || !word.ends_with('s')) return;
    if (word.ends_with("ies")) {
        drop(word, 3);
        word += 'y';
    } else if (word.ends_with("sses")) {
        drop(word, 2);
    } else if (!word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
        drop(word, 1);
    }
}

/// Drops -ing or -ed after at least three letters with a vowel. A doubled consonant before it
/// becomes a single one, except l, s and z.
void drop_participle(std::string& word) {
    for (const std::string_view suffix : {"ing", "ed"}) {
        if (!word.ends_with(suffix) || word.size() < suffix.size() + 3) continue;
        const auto rest = std::string_view(word).substr(0, word.size() - suffix.size());
        if (!has_vowel(rest)) continue;
        drop(word, suffix.size());
        const std::size_t last = word.size() - 1;
        const bool doubled = word[last] == word[last - 1] && !is_vowel(word[last]);
        if (doubled && word[last] != 'l' && word[last] != 's' && word[last] != 'z') drop(word, 1);
        return;
    }
}

}  // namespace

std::string stem(std::string_view text) {
    std::string word(text);
    drop_plural(word);
    drop_participle(word);
    if (word.size() > 4 && word.ends_with('e')) drop(word, 1);
    return word;
}

}  // namespace liaison::ask
