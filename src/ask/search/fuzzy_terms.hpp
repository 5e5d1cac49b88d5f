// SPDX-License-Identifier: MIT
#pragma once

// Finds the words of a knowledge base that misspelt words may stand for.

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "liaison/ask/search/search.hpp"

namespace liaison::ask {

/// Stems that match a word of the search, with their weights.
using Variants = std::map<std::string, double>;

/// A word, prepared for comparison with others.
struct ComparableWord {
    explicit ComparableWord(std::string folded_word);

    std::string folded;
    std::string stem;
    std::uint64_t bytes = 0;  ///< a bit for each kind of byte in the folded word
    std::uint64_t stem_bytes = 0;
};

/// A word of a search that occurs nowhere, with the similar words that do occur.
class Misspelling {
  public:
    explicit Misspelling(std::string folded);

    /// Compares the word with a known one.
    void consider(const ComparableWord& known);

    /// Stems within one edit of a word of at least four letters, or two edits if it has at least
    /// eight. Each edit halves the weight.
    const Variants& variants() const { return variants_; }

    /// Up to three words that are one edit too far away to be variants.
    Missing missing() const;

  private:
    std::size_t edits_to(const ComparableWord& known) const;

    ComparableWord word_;
    std::size_t allowed_;          ///< edits in the word
    std::size_t allowed_in_stem_;  ///< edits in its stem
    Variants variants_;
    std::set<std::string> near_;
};

/// Compares the words with all words of a knowledge base. This is slow.
void consider_all(const KnowledgeBase& kb, std::vector<Misspelling>& words);

}  // namespace liaison::ask
