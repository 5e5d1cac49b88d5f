// SPDX-License-Identifier: MIT
#include "ask/search/fuzzy_terms.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "ask/search/candidate_filter.hpp"
#include "ask/search/stem.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr double kTypoFactor = 0.5;  // for each edit
constexpr std::size_t kMostNear = 3;

/// The number of edits allowed in a word of this many letters.
std::size_t typos_in(std::size_t length) { return length >= 8 ? 2 : length >= 4 ? 1 : 0; }

/// The number of edits between a word and a known word, or between their stems if that is less.
std::size_t delta_between(const TextWord& word, const std::string& known,
                          const std::string& known_stem) {
    const std::size_t allowed = typos_in(text::code_points(word.folded));
    const std::size_t allowed_in_stem = typos_in(text::code_points(word.stem));
    const std::size_t in_word = edit_distance(word.folded, known, allowed + 1);
    const std::size_t in_stem = edit_distance(word.stem, known_stem, allowed_in_stem);
    return in_stem <= allowed_in_stem ? std::min(in_word, in_stem) : in_word;
}

}  // namespace

Spelling::Spelling(const KnowledgeBase& kb) {
    std::unordered_set<std::string_view> runs;  // most words occur in many texts
    for_each_document(kb, [&](const Document& document) {
        for_each_run(kb.text(document.text), [&](std::string_view run) { runs.insert(run); });
    });
    for (const std::string_view run : runs) {
        std::string word = text::fold(run);
        if (!word.empty()) known_.push_back({word, stem(word)});
    }
    std::ranges::sort(known_);
    known_.erase(std::ranges::unique(known_).begin(), known_.end());
}

Variants Spelling::variants_of(const TextWord& word) const {
    Variants variants;
    const std::size_t allowed = typos_in(text::code_points(word.folded));
    for (const auto& [known, known_stem] : known_) {
        const std::size_t delta = delta_between(word, known, known_stem);
        if (delta > allowed) continue;
        double& weight = variants[known_stem];
        weight = std::max(weight, std::pow(kTypoFactor, static_cast<double>(delta)));
    }
    return variants;
}

Missing Spelling::missing(const TextWord& word) const {
    Missing missing{word.folded, {}};
    const std::size_t allowed = typos_in(text::code_points(word.folded));
    for (const auto& [known, known_stem] : known_) {
        if (allowed == 0 || missing.near.size() == kMostNear) break;
        if (delta_between(word, known, known_stem) == allowed + 1) missing.near.push_back(known);
    }
    return missing;
}

}  // namespace liaison::ask
