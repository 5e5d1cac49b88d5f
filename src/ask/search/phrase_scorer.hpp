// SPDX-License-Identifier: MIT
#pragma once

// Finds the phrases of a search among the occurrences of its terms, and scores texts by Okapi BM25.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/search/fuzzy_terms.hpp"
#include "ask/search/term_finder.hpp"
#include "ask/search/tokenizer.hpp"

namespace liaison::ask {

/// The stems of the texts, in order, with the rarity of each. The index of a stem is its term.
struct WeightedTerms {
    std::span<const std::string> stems;
    std::span<const double> rarities;
};

class PhraseScorer {
  public:
    /// `variants` has the stems for each folded word of the phrases.
    PhraseScorer(const std::vector<SearchPhrase>& phrases,
                 const std::map<std::string, Variants>& variants, const WeightedTerms& terms);

    /// The score of a text with these occurrences; 0 if a quoted phrase is missing. `length` is the
    /// number of its words, divided by the mean.
    double score(std::span<const Occurrence> occurrences, double length);

    /// Calls `visit(phrase, position, weight)` for each occurrence of a phrase in a text.
    void for_each_match(std::span<const Occurrence> occurrences, const auto& visit) const {
        for (std::size_t i = 0; i < occurrences.size(); ++i) {
            for (const auto& [word, weight] : words_of_term_[occurrences[i].term]) {
                for (const std::uint32_t phrase : phrases_from_[word]) {
                    const double all = weight + weight_of_rest(phrase, occurrences.subspan(i));
                    if (all > 0) visit(phrase, occurrences[i].position, all);
                }
            }
        }
    }

    /// The number of words in a phrase.
    std::size_t length_of(std::uint32_t phrase) const { return phrases_[phrase].words.size(); }

  private:
    struct Phrase {
        std::vector<std::uint32_t> words;  ///< indices of different words
        bool together = false;
        double times = 0;  ///< how often it occurs in the search

        // For the text that is being scored:
        double weight = 0;  ///< the highest weight of an occurrence
        double count = 0;   ///< of occurrences
    };

    struct WordWeight {
        std::uint32_t word = 0;
        double weight = 0;
    };

    double weight_of_rest(std::uint32_t phrase, std::span<const Occurrence> occurrences) const;

    std::vector<Phrase> phrases_;                           ///< without repetitions
    std::vector<std::vector<std::uint32_t>> phrases_from_;  ///< by their first word
    std::vector<std::vector<WordWeight>> words_of_term_;    ///< that the term is a variant of
    std::size_t quoted_ = 0;                                ///< number of phrases in quotes
    std::vector<std::uint32_t> found_;                      ///< phrases in the text being scored
};

}  // namespace liaison::ask
