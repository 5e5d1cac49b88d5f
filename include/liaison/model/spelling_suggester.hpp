// SPDX-License-Identifier: MIT
#pragma once

// Suggests corrections of a misspelt word: "did you mean …?"
//
//     SpellingSuggester suggester("cybercrme");
//     suggester.consider("cybercrime");
//     suggester.best();  // "cybercrime"

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// The number of edits (insertion, deletion, substitution, swap of neighbours) that turn one text
/// into the other, in bytes, or `limit + 1` if there are more than `limit`. This is the optimal
/// string alignment distance, a restriction of Damerau's (F. J. Damerau, "A technique for computer
/// detection and correction of spelling errors", CACM 7(3), 1964).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The number of edits accepted in a word: one per three bytes, rounded up, and at most three.
std::size_t allowed_edits(std::size_t length);

/// Keeps the candidates nearest to a word, compared in the form of `text::fold`.
class SpellingSuggester {
  public:
    explicit SpellingSuggester(std::string_view word);

    /// `shown` is the text that `best` and `hint` have for the candidate.
    void consider(std::string_view candidate, std::string_view shown);
    void consider(std::string_view candidate) { consider(candidate, candidate); }

    /// At most three nearest candidates, in the order given; empty if none is near.
    const std::vector<std::string>& best() const { return best_; }

    /// "did you mean A, B or C?", or empty if none is near.
    std::string hint() const;

  private:
    std::string word_;
    std::size_t distance_;
    std::vector<std::string> best_;
};

/// Hints for many words. As each requires a search of all candidates, only the first `kMost` words
/// get one.
class Hints {
  public:
    static constexpr std::size_t kMost = 100;

    /// The hint for a word; empty beyond `kMost` keys. `consider_all(suggester)` must pass all
    /// candidates to `consider`. Words with equal keys share the hint.
    std::string hint_for(std::string_view key, std::string_view word, const auto& consider_all) {
        const auto known = by_key_.find(key);
        if (known != by_key_.end()) return known->second;
        if (by_key_.size() == kMost) return {};
        SpellingSuggester suggester(word);
        consider_all(suggester);
        return by_key_.emplace(key, suggester.hint()).first->second;
    }

  private:
    std::map<std::string, std::string, std::less<>> by_key_;
};

/// The hint for an unknown word: "did you mean …?", or a list of the known words if none is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

/// The same for the names in a table.
std::string suggestion_among(std::string_view word, const auto& table) {
    std::vector<std::string_view> known;
    for (const auto& row : table) known.push_back(row.name);
    return suggestion(word, known);
}

}  // namespace liaison
