// SPDX-License-Identifier: MIT
#pragma once

// Finds the words of a knowledge base that a misspelt word may stand for.

#include <compare>
#include <map>
#include <string>
#include <vector>

#include "ask/search/tokenizer.hpp"
#include "liaison/ask/search/search.hpp"

namespace liaison::ask {

/// Stems that match a word of the search, with their weights.
using Variants = std::map<std::string, double>;

/// All words of a knowledge base. Collecting them is slow; only a misspelt search needs them.
class Spelling {
  public:
    explicit Spelling(const KnowledgeBase& kb);

    /// Stems within one edit of a word of at least four letters, or two edits if it has at least
    /// eight. Each edit halves the weight.
    Variants variants_of(const TextWord& word) const;

    /// Up to three words that are one edit too far away to be variants.
    Missing missing(const TextWord& word) const;

  private:
    struct Known {
        std::string word;
        std::string stem;
        auto operator<=>(const Known&) const = default;
    };
    std::vector<Known> known_;  // sorted, without duplicates
};

}  // namespace liaison::ask
