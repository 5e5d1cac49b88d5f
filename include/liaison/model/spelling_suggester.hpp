// SPDX-License-Identifier: MIT
#pragma once

// "Did you mean …": the candidates that a misspelt word most likely stood for.
//
//     Nearest nearest("cybercrme");
//     nearest.consider("cybercrime");
//     nearest.best() == {"cybercrime"}

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// Edits (insertion, deletion, substitution, swap of neighbours) that turn one text into the
/// other, counted in bytes; more than `limit` is reported as `limit + 1`. This is the optimal
/// string alignment distance, a restriction of Damerau's (F. J. Damerau, "A technique for computer
/// detection and correction of spelling errors", CACM 7(3), 1964).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// Edits in a word of this length that still look like a slip: one in three letters, three at most.
std::size_t allowed_edits(std::size_t length);

/// Keeps the candidates nearest to a word. Both are compared by their look-up form.
class SpellingSuggester {
  public:
    explicit SpellingSuggester(std::string_view word);

    /// `shown` is what `best` gives for the candidate.
    void consider(std::string_view candidate, std::string_view shown);
    void consider(std::string_view candidate) { consider(candidate, candidate); }

    /// The nearest candidates, in the order they came, three at most; empty if none is near.
    const std::vector<std::string>& best() const { return best_; }

    /// "did you mean A, B or C?", or nothing if none is near.
    std::string hint() const;

  private:
    std::string word_;
    std::size_t distance_;
    std::vector<std::string> best_;
};

/// Hints for many words. Each takes a search of all candidates, so that only the first `kMost`
/// words get one.
class Hints {
  public:
    static constexpr std::size_t kMost = 100;

    /// The hint for the word, which `consider_all` hands its candidates; nothing for one too many.
    /// Words with equal keys share one search.
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

/// The hint for a word that is none of those known: "did you mean …?", or all of them.
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

/// The same where the words known are the names in a table.
std::string suggestion_among(std::string_view word, const auto& table) {
    std::vector<std::string_view> known;
    for (const auto& row : table) known.push_back(row.name);
    return suggestion(word, known);
}

}  // namespace liaison
