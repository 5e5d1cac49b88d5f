// SPDX-License-Identifier: MIT
#pragma once

// Collects the words of all names and statements for a `KnowledgeBase::WordIndex`.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

class WordPostings {
  public:
    explicit WordPostings(const KnowledgeBase& kb);

    /// The number of names and statements.
    std::uint64_t documents() const { return documents_; }

    /// Appends the words by stem, their texts and their postings.
    void write(Arena& texts, std::vector<IndexedWord>& words,
               std::vector<std::uint8_t>& postings) const;

  private:
    /// The records with a stem, and the words that have it.
    struct Stem {
        std::vector<std::uint8_t> postings;
        std::uint32_t last = 0;  ///< the last record in the postings
        std::set<std::string> words;
    };

    /// The stem of a run of letters and digits; null if it is no word.
    Stem* stem_of(std::string_view run);
    void add(std::uint32_t record, std::string_view text);

    std::unordered_map<std::string, Stem> stems_;
    std::unordered_map<std::string_view, Stem*> by_run_;  ///< most runs occur in many texts
    std::uint64_t documents_ = 0;
};

}  // namespace liaison::ask
