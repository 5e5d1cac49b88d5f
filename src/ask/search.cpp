// SPDX-License-Identifier: MIT
#include "liaison/ask/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "liaison/model/nearest.hpp"
#include "liaison/model/text.hpp"
#include "search_text.hpp"

namespace liaison::ask {
namespace {

constexpr double kSaturation = 1.2;    // k1 of BM25
constexpr double kLengthShare = 0.75;  // b of BM25
constexpr double kNameBoost = 2.0;
constexpr double kTypoFactor = 0.5;  // for each edit
constexpr std::size_t kMostNear = 3;

constexpr std::array<std::string_view, 4> kFieldIds{"name", "acronym", "alias", "statement"};

/// One text that can be found, and what it belongs to.
struct Document {
    EntityIndex entity = kNoEntity;
    std::optional<FactIndex> fact;
    SearchField field = SearchField::name;
    std::string_view text;
};

std::vector<Document> documents_of(const KnowledgeBase& kb) {
    std::vector<Document> documents;
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        const auto acronym = kb.text(kb.entity(entity).acronym);
        documents.push_back({entity, {}, SearchField::name, kb.name(entity)});
        if (!acronym.empty()) documents.push_back({entity, {}, SearchField::acronym, acronym});
        for (const Alias& alias : kb.aliases(entity)) {
            documents.push_back({entity, {}, SearchField::alias, kb.text(alias.name)});
        }
    }
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        const Fact& fact = kb.facts()[i];
        documents.push_back(
            {fact.subject, FactIndex{i}, SearchField::statement, kb.text(fact.statement)});
    }
    return documents;
}

/// Edits that a word of this many letters may be wrong by.
std::size_t typos_in(std::size_t length) { return length >= 8 ? 2 : length >= 4 ? 1 : 0; }

/// Stems that stand for a word of the search, each with how much it counts.
using Variants = std::map<std::string, double>;

class Searcher {
  public:
    Searcher(const KnowledgeBase& kb, std::string_view text)
        : documents_(documents_of(kb)), phrases_(phrases_of(text::printable(text))) {
        words_.reserve(documents_.size());
        for (const Document& document : documents_) {
            words_.push_back(words_of(document.text));
            total_length_ += words_.back().size();
            std::set<std::string_view> stems;
            for (const TextWord& word : words_.back()) {
                stems.insert(word.stem);
                stem_of_.emplace(word.folded, word.stem);
            }
            for (const auto stem : stems) ++frequency_[std::string(stem)];
        }
        for (const SearchPhrase& phrase : phrases_) {
            for (const TextWord& word : phrase.words) add_variants(word);
        }
    }

    std::vector<Missing> take_missing() { return std::move(missing_); }

    std::vector<Hit> hits(const auto& wanted) const {
        std::vector<Hit> hits;
        std::map<EntityIndex, std::size_t> best;  // of each entity's names
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            Hit hit = score(i);
            if (hit.score <= 0 || !wanted(hit)) continue;
            if (hit.fact) {
                hits.push_back(std::move(hit));
                continue;
            }
            const auto [known, is_new] = best.emplace(hit.entity, hits.size());
            if (is_new) {
                hits.push_back(std::move(hit));
            } else if (hit.score > hits[known->second].score) {
                hits[known->second] = std::move(hit);
            }
        }
        std::ranges::stable_sort(hits, std::greater(), &Hit::score);
        return hits;
    }

  private:
    void add_variants(const TextWord& word) {
        if (variants_.contains(word.folded)) return;
        Variants& variants = variants_[word.folded];
        if (frequency_.contains(word.stem)) {
            variants[word.stem] = 1;
            return;
        }
        Missing missing{word.folded, {}};
        const std::size_t allowed = typos_in(text::code_points(word.folded));
        const std::size_t allowed_in_stem = typos_in(text::code_points(word.stem));
        for (const auto& [known, known_stem] : stem_of_) {
            const std::size_t in_word = edit_distance(word.folded, known, allowed + 1);
            const std::size_t in_stem = edit_distance(word.stem, known_stem, allowed_in_stem);
            const std::size_t edits =
                in_stem <= allowed_in_stem ? std::min(in_word, in_stem) : in_word;
            if (edits <= allowed) {
                double& weight = variants[known_stem];
                weight = std::max(weight, std::pow(kTypoFactor, static_cast<double>(edits)));
            } else if (allowed > 0 && edits == allowed + 1 && missing.near.size() < kMostNear) {
                missing.near.push_back(known);
            }
        }
        if (variants.empty()) missing_.push_back(std::move(missing));
    }

    double rarity(const std::string& stem) const {
        const auto total = static_cast<double>(documents_.size());
        const auto having = static_cast<double>(frequency_.at(stem));
        return std::log(1 + (total - having + 0.5) / (having + 0.5));
    }

    /// How much the word at a place of a text counts for a word of the search; 0: not at all.
    double weight(const TextWord& wanted, const TextWord& found) const {
        const Variants& variants = variants_.at(wanted.folded);
        const auto variant = variants.find(found.stem);
        return variant == variants.end() ? 0 : variant->second * rarity(found.stem);
    }

    /// How often a phrase stands in a text, and how much each time counts.
    struct Occurrences {
        double weight = 0;
        double count = 0;
    };

    /// The phrase in a text; the places are added to the hit.
    Occurrences occurrences(const SearchPhrase& phrase, const std::vector<TextWord>& words,
                            Hit& hit) const {
        Occurrences found;
        for (std::size_t start = 0; start + phrase.words.size() <= words.size(); ++start) {
            double together = 0;
            bool all = true;
            for (std::size_t i = 0; i < phrase.words.size() && all; ++i) {
                const double one = weight(phrase.words[i], words[start + i]);
                all = one > 0;
                together += one;
            }
            if (!all) continue;
            found.count += 1;
            found.weight = std::max(found.weight, together);
            const TextWord& last = words[start + phrase.words.size() - 1];
            hit.matches.push_back(
                {words[start].first, last.first + last.length - words[start].first});
        }
        return found;
    }

    Hit score(std::size_t place) const {
        const Document& document = documents_[place];
        Hit hit{document.entity, document.fact, document.field, document.text, {}, 0};
        const auto& words = words_[place];
        const double mean =
            static_cast<double>(total_length_) / static_cast<double>(documents_.size());
        const double length = static_cast<double>(words.size()) / std::max(mean, 1.0);
        const double damping = kSaturation * (1 - kLengthShare + kLengthShare * length);
        for (const SearchPhrase& phrase : phrases_) {
            const auto [weight, count] = occurrences(phrase, words, hit);
            if (count == 0 && phrase.together) return {};
            hit.score += weight * count * (kSaturation + 1) / (count + damping);
        }
        if (document.field != SearchField::statement) hit.score *= kNameBoost;
        std::ranges::sort(hit.matches, {}, &Match::first);
        return hit;
    }

    std::vector<Document> documents_;
    std::vector<SearchPhrase> phrases_;
    std::vector<std::vector<TextWord>> words_;
    std::size_t total_length_ = 0;
    std::map<std::string, std::size_t> frequency_;  // of stems, in documents
    std::map<std::string, std::string> stem_of_;    // of words as they are spelt
    std::map<std::string, Variants> variants_;
    std::vector<Missing> missing_;
};

}  // namespace

std::string_view id_of(SearchField field) { return kFieldIds[static_cast<std::size_t>(field)]; }

SearchResult search(const KnowledgeBase& kb, std::string_view text, const Query& query,
                    Reach reach) {
    Searcher searcher(kb, text);
    SearchResult result;
    result.hits = searcher.hits([&](const Hit& hit) {
        return hit.fact ? matches(kb, query, *hit.fact) : matches(kb, query, hit.entity, reach);
    });
    result.missing = searcher.take_missing();
    return result;
}

}  // namespace liaison::ask
