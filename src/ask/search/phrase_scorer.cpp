// SPDX-License-Identifier: MIT
#include "ask/search/phrase_scorer.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace liaison::ask {
namespace {

constexpr double kSaturation = 1.2;    // k1 of BM25
constexpr double kLengthShare = 0.75;  // b of BM25
constexpr double kNever = -std::numeric_limits<double>::infinity();

}  // namespace

PhraseScorer::PhraseScorer(const std::vector<SearchPhrase>& phrases,
                           const std::map<std::string, Variants>& variants,
                           const WeightedTerms& terms)
    : phrases_from_(variants.size()), words_of_term_(terms.stems.size()) {
    std::map<std::string_view, std::uint32_t> words;
    for (const auto& [folded, stems] : variants) {
        const auto word = static_cast<std::uint32_t>(words.size());
        words.emplace(folded, word);
        for (const auto& [stem, weight] : stems) {
            const auto found = std::ranges::lower_bound(terms.stems, stem);
            const auto term = static_cast<std::size_t>(found - terms.stems.begin());
            words_of_term_[term].push_back({word, weight * terms.rarities[term]});
        }
    }
    std::map<std::pair<bool, std::vector<std::uint32_t>>, std::uint32_t> known;
    for (const SearchPhrase& phrase : phrases) {
        std::vector<std::uint32_t> indices;
        for (const TextWord& word : phrase.words) indices.push_back(words.at(word.folded));
        const auto next = static_cast<std::uint32_t>(phrases_.size());
        const auto [same, is_new] = known.try_emplace({phrase.together, indices}, next);
        if (is_new) {
            phrases_from_[indices.front()].push_back(next);
            phrases_.push_back({std::move(indices), phrase.together});
            if (phrase.together) ++quoted_;
        }
        phrases_[same->second].times += 1;
    }
}

/// The weight of the words of a phrase but the first, whose occurrence is the first one. Negative
/// if they do not follow it.
double PhraseScorer::weight_of_rest(std::uint32_t phrase,
                                    std::span<const Occurrence> occurrences) const {
    const auto& words = phrases_[phrase].words;
    double weight = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (i >= occurrences.size()) return kNever;
        if (occurrences[i].position != occurrences.front().position + i) return kNever;
        const auto& of_term = words_of_term_[occurrences[i].term];
        const auto found = std::ranges::find(of_term, words[i], &WordWeight::word);
        if (found == of_term.end()) return kNever;
        weight += found->weight;
    }
    return weight;
}

double PhraseScorer::score(std::span<const Occurrence> occurrences, double length) {
    for_each_match(occurrences, [this](std::uint32_t index, std::uint32_t, double weight) {
        Phrase& phrase = phrases_[index];
        if (phrase.count == 0) found_.push_back(index);
        phrase.count += 1;
        phrase.weight = std::max(phrase.weight, weight);
    });
    std::ranges::sort(found_);
    const double damping = kSaturation * (1 - kLengthShare + kLengthShare * length);
    double score = 0;
    std::size_t quoted = 0;
    for (const std::uint32_t index : std::exchange(found_, {})) {
        Phrase& phrase = phrases_[index];
        score += phrase.times * phrase.weight * phrase.count * (kSaturation + 1) /
                 (phrase.count + damping);
        if (phrase.together) ++quoted;
        phrase.count = 0;
        phrase.weight = 0;
    }
    return quoted == quoted_ ? score : 0;
}

}  // namespace liaison::ask
