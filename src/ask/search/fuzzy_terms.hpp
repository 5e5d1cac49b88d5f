// SPDX-License-Identifier: MIT
#pragma once

// Which words of a knowledge base a word may stand for that none of them is.

#include <compare>
#include <map>
#include <string>
#include <vector>

#include "ask/search/tokenizer.hpp"
#include "liaison/ask/search/search.hpp"

namespace liaison::ask {

/// Stems that stand for a word of the search, each with how much it counts.
using Variants = std::map<std::string, double>;

/// All words of a knowledge base. That takes time: only a search that finds nothing needs them.
class Spelling {
  public:
    explicit Spelling(const KnowledgeBase& kb);

    /// Stems that are few edits away: one for a word of four letters and more, two from eight on,
    /// each halving its weight.
    Variants variants_of(const TextWord& word) const;

    /// Words that are one edit further away than that.
    Missing missing(const TextWord& word) const;

  private:
    struct Known {
        std::string word;
        std::string stem;
        auto operator<=>(const Known&) const = default;
    };
    std::vector<Known> known_;  // in their order, each once
};

}  // namespace liaison::ask
