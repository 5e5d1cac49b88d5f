// SPDX-License-Identifier: MIT
#include "liaison/ask/search/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "ask/search/candidate_filter.hpp"
#include "ask/search/fuzzy_terms.hpp"
#include "ask/search/tokenizer.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::ask {
namespace {

constexpr double kSaturation = 1.2;    // k1 of BM25
constexpr double kLengthShare = 0.75;  // b of BM25
constexpr double kNameBoost = 2.0;

/// At most this many unknown words of a search are compared with all known words, which is slow.
constexpr std::size_t kMostRespelt = 100;

constexpr std::array<std::string_view, 4> kFieldIds{"name", "acronym", "alias", "statement"};

class Searcher {
  public:
    Searcher(const KnowledgeBase& kb, std::string_view text)
        : kb_(kb), phrases_(phrases_of(text::printable(text))) {
        for_each_document(kb, [&](const Document& /*document*/) { ++total_; });
        for (const SearchPhrase& phrase : phrases_) {
            for (const TextWord& word : phrase.words) variants_[word.folded] = {{word.stem, 1}};
        }
        find_documents();
        if (add_typos()) find_documents();
        for (const SearchPhrase& phrase : phrases_) {
            Sought& sought = sought_.emplace_back(Sought{{}, phrase.together});
            for (const TextWord& word : phrase.words) {
                sought.words.push_back(&variants_.at(word.folded));
            }
        }
    }

    std::vector<Missing> take_missing() { return std::move(missing_); }

    std::vector<Hit> hits(const auto& wanted) const {
        std::vector<Hit> hits;
        std::map<EntityIndex, std::size_t> best;  // index in `hits` of each entity's best name
        for (const Candidate& candidate : candidates_) {
            Hit hit = score(candidate);
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
    struct Candidate {
        Document document;
        std::vector<TextWord> words;
    };

    /// A phrase of the search, with the variants of each of its words.
    struct Sought {
        std::vector<const Variants*> words;
        bool together = false;
    };

    /// Finds the documents with one of the stems, and counts the documents that have each stem.
    void find_documents() {
        frequency_.clear();
        for (const auto& [word, variants] : variants_) {
            for (const auto& [stem, weight] : variants) frequency_[stem] = 0;
        }
        std::vector<std::string> stems;
        for (const auto& [stem, frequency] : frequency_) stems.push_back(stem);
        candidates_.clear();
        total_length_ = 0;
        for (const Document& document : documents_that_may_have(kb_, stems)) {
            auto words = words_of(kb_.text(document.text));
            std::set<std::string_view> found;
            for (const TextWord& word : words) {
                const auto stem = frequency_.find(word.stem);
                if (stem != frequency_.end() && found.insert(word.stem).second) ++stem->second;
            }
            if (found.empty()) continue;
            total_length_ += words.size();
            candidates_.push_back({document, std::move(words)});
        }
    }

    /// Adds fuzzy variants for words that occur in no document. Returns true if any were added.
    bool add_typos() {
        bool any = false;
        std::size_t respelt = 0;
        std::optional<Spelling> spelling;
        for (const SearchPhrase& phrase : phrases_) {
            for (const TextWord& word : phrase.words) {
                Variants& variants = variants_.at(word.folded);
                if (variants.empty() || frequency_.at(word.stem) > 0) continue;
                if (!variants.contains(word.stem)) continue;
                if (respelt == kMostRespelt) {
                    variants.clear();
                    missing_.push_back({word.folded, {}});
                    continue;
                }
                ++respelt;
                if (!spelling) spelling.emplace(kb_);
                variants = spelling->variants_of(word);
                if (variants.empty()) missing_.push_back(spelling->missing(word));
                any = any || !variants.empty();
            }
        }
        return any;
    }

    double rarity(const std::string& stem) const {
        const auto total = static_cast<double>(total_);
        const auto having = static_cast<double>(frequency_.at(stem));
        return std::log(1 + (total - having + 0.5) / (having + 0.5));
    }

    /// The weight of a word in a text as a match for a word of the search; 0 if it is none.
    double weight(const Variants& variants, const TextWord& found) const {
        const auto variant = variants.find(found.stem);
        return variant == variants.end() ? 0 : variant->second * rarity(found.stem);
    }

    /// The number of times that a phrase occurs in a text, and the highest weight among these.
    struct Occurrences {
        double weight = 0;
        double count = 0;
    };

    /// Finds a phrase in a text, and adds its matches to the hit.
    Occurrences occurrences(const Sought& phrase, const std::vector<TextWord>& words,
                            Hit& hit) const {
        Occurrences found;
        for (std::size_t start = 0; start + phrase.words.size() <= words.size(); ++start) {
            double together = 0;
            bool all = true;
            for (std::size_t i = 0; i < phrase.words.size() && all; ++i) {
                const double one = weight(*phrase.words[i], words[start + i]);
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

    Hit score(const Candidate& candidate) const {
        const auto& [document, words] = candidate;
        Hit hit{document.entity, document.fact, document.field, kb_.text(document.text), {}, 0};
        const double mean =
            static_cast<double>(total_length_) / static_cast<double>(candidates_.size());
        const double length = static_cast<double>(words.size()) / mean;
        const double damping = kSaturation * (1 - kLengthShare + kLengthShare * length);
        for (const Sought& phrase : sought_) {
            const auto [weight, count] = occurrences(phrase, words, hit);
            if (count == 0 && phrase.together) return {};
            hit.score += weight * count * (kSaturation + 1) / (count + damping);
        }
        if (document.field != SearchField::statement) hit.score *= kNameBoost;
        std::ranges::sort(hit.matches, {}, &Match::first);
        return hit;
    }

    const KnowledgeBase& kb_;
    std::vector<SearchPhrase> phrases_;
    std::size_t total_ = 0;  // number of documents
    std::vector<Candidate> candidates_;
    std::size_t total_length_ = 0;                  // of the candidates, in words
    std::map<std::string, std::size_t> frequency_;  // number of documents, by stem
    std::map<std::string, Variants> variants_;      // by folded word of the search
    std::vector<Sought> sought_;                    // points into `variants_`
    std::vector<Missing> missing_;
};

}  // namespace

std::string_view id_of(SearchField field) { return kFieldIds[static_cast<std::size_t>(field)]; }

SearchResult search(const KnowledgeBase& kb, std::string_view text, const Query& query,
                    TraversalMode mode) {
    Searcher searcher(kb, text);
    SearchResult result;
    result.hits = searcher.hits([&](const Hit& hit) {
        return hit.fact ? matches(kb, query, *hit.fact) : matches(kb, query, hit.entity, mode);
    });
    result.missing = searcher.take_missing();
    return result;
}

}  // namespace liaison::ask
