// SPDX-License-Identifier: MIT
#include "liaison/ask/search/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "ask/search/best_hits.hpp"
#include "ask/search/candidate_filter.hpp"
#include "ask/search/fuzzy_terms.hpp"
#include "ask/search/phrase_scorer.hpp"
#include "ask/search/term_finder.hpp"
#include "ask/search/tokenizer.hpp"
#include "ask/search/word_index.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::ask {
namespace {

constexpr double kNameBoost = 2.0;

/// At most this many unknown words of a search are compared with all known words, which is slow.
constexpr std::size_t kMostRespelt = 100;

constexpr std::array<std::string_view, 4> kFieldIds{"name", "acronym", "alias", "statement"};

/// A document with at least one of the stems. There may be millions.
struct Candidate {
    Document document;
    std::uint32_t words = 0;  ///< the length of its text
    Slice occurrences;
};

/// The documents with some of the stems.
class Candidates {
  public:
    Candidates(const KnowledgeBase& kb, std::vector<std::string> stems)
        : stems_(std::move(stems)), frequencies_(stems_.size()) {
        if (kb.is_snapshot()) {
            look_up(kb);
        } else {
            scan(kb);
        }
    }

    const std::vector<std::string>& stems() const { return stems_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }
    const Candidate& operator[](std::uint32_t index) const { return all_[index]; }

    std::span<const Occurrence> occurrences(const Candidate& candidate) const {
        return candidate.occurrences.in(occurrences_);
    }

    /// The length of its text, divided by the mean.
    double length(const Candidate& candidate) const {
        const double mean = static_cast<double>(words_) / static_cast<double>(all_.size());
        return static_cast<double>(candidate.words) / mean;
    }

    /// Whether there is a document with the stem.
    bool have(const std::string& stem) const {
        const auto found = std::ranges::lower_bound(stems_, stem);
        return frequencies_[static_cast<std::size_t>(found - stems_.begin())] > 0;
    }

    std::vector<double> rarities() const {
        std::vector<double> rarities;
        const auto total = static_cast<double>(documents_);
        for (const std::uint32_t frequency : frequencies_) {
            const auto having = static_cast<double>(frequency);
            rarities.push_back(std::log(1 + (total - having + 0.5) / (having + 0.5)));
        }
        return rarities;
    }

  private:
    void scan(const KnowledgeBase& kb) {
        const CandidateFilter filter(kb.texts(), stems_);
        TermFinder finder(stems_);
        for_each_document(kb, [&](const Document& document) {
            ++documents_;
            if (filter.may_have(document.text)) add(document, kb.text(document.text), finder);
        });
    }

    void look_up(const KnowledgeBase& kb) {
        documents_ = static_cast<std::size_t>(kb.tables().words.documents);
        const auto entities = static_cast<std::uint32_t>(kb.entities().size());
        TermFinder finder(stems_);
        const auto add_it = [&](const Document& document) {
            add(document, kb.text(document.text), finder);
        };
        for (const std::uint32_t record : records_with(kb, stems_)) {
            if (record < entities) {
                for_each_document_of(kb, EntityIndex{record}, add_it);
            } else {
                for_each_document_of(kb, FactIndex{record - entities}, add_it);
            }
        }
    }

    void add(const Document& document, std::string_view text, TermFinder& finder) {
        const auto first = static_cast<std::uint32_t>(occurrences_.size());
        const std::uint32_t words = finder.find(text, occurrences_);
        const auto count = static_cast<std::uint32_t>(occurrences_.size()) - first;
        if (count == 0) return;
        words_ += words;
        all_.push_back({document, words, {first, count}});
        terms_.clear();
        for (const Occurrence& occurrence : occurrences(all_.back())) {
            terms_.push_back(occurrence.term);
        }
        std::ranges::sort(terms_);
        const auto repeated = std::ranges::unique(terms_);
        terms_.erase(repeated.begin(), repeated.end());
        for (const std::uint32_t term : terms_) ++frequencies_[term];
    }

    std::vector<std::string> stems_;          ///< sorted; their indices are the terms
    std::vector<std::uint32_t> frequencies_;  ///< number of documents, by term
    std::size_t documents_ = 0;               ///< in the knowledge base
    std::size_t words_ = 0;                   ///< in all candidates
    std::deque<Candidate> all_;               ///< a deque grows without a copy
    std::vector<Occurrence> occurrences_;
    std::vector<std::uint32_t> terms_;  ///< in the document that is being added
};

std::vector<std::string> stems_of(const std::map<std::string, Variants>& variants) {
    std::vector<std::string> stems;
    for (const auto& [word, of_word] : variants) {
        for (const auto& [stem, weight] : of_word) stems.push_back(stem);
    }
    std::ranges::sort(stems);
    const auto repeated = std::ranges::unique(stems);
    stems.erase(repeated.begin(), repeated.end());
    return stems;
}

/// Replaces words that occur in no document by similar ones. Returns whether there are any.
bool respell(const KnowledgeBase& kb, const Candidates& candidates,
             const std::vector<SearchPhrase>& phrases, std::map<std::string, Variants>& variants,
             std::vector<Missing>& missing) {
    std::vector<Misspelling> misspelt;
    std::vector<std::string> unknown;  // in the order of the search
    for (const SearchPhrase& phrase : phrases) {
        for (const TextWord& word : phrase.words) {
            Variants& of_word = variants.at(word.folded);
            if (of_word.empty() || candidates.have(word.stem)) continue;
            of_word.clear();
            unknown.push_back(word.folded);
            if (misspelt.size() < kMostRespelt) misspelt.emplace_back(word.folded);
        }
    }
    if (!misspelt.empty()) {
        (kb.is_snapshot() ? consider_indexed : consider_all)(kb, misspelt);
    }
    bool any = false;
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        if (i >= misspelt.size()) {
            missing.push_back({unknown[i], {}});
        } else if (misspelt[i].variants().empty()) {
            missing.push_back(misspelt[i].missing());
        } else {
            variants.at(unknown[i]) = misspelt[i].variants();
            any = true;
        }
    }
    return any;
}

/// The places of the phrases in the text of a candidate.
std::vector<Match> matches_in(std::string_view text, std::span<const Occurrence> occurrences,
                              const PhraseScorer& scorer) {
    const auto words = words_of(text);
    std::vector<Match> matches;
    scorer.for_each_match(occurrences, [&](std::uint32_t phrase, std::uint32_t position, double) {
        const TextWord& first = words[position];
        const TextWord& last = words[position + scorer.length_of(phrase) - 1];
        matches.push_back({first.first, last.first + last.length - first.first});
    });
    std::ranges::sort(matches, {}, &Match::first);
    return matches;
}

/// Calls `visit` with the best name of each entity, and with each fact, that has a score.
void for_each_hit(const Candidates& candidates, PhraseScorer& scorer, const auto& visit) {
    const auto scored = [&](std::uint32_t index) {
        const Candidate& candidate = candidates[index];
        const bool is_name = candidate.document.field != SearchField::statement;
        const double score =
            scorer.score(candidates.occurrences(candidate), candidates.length(candidate));
        return RankedHit{is_name ? score * kNameBoost : score, index};
    };
    for (std::uint32_t i = 0; i < candidates.size();) {
        const Document& document = candidates[i].document;
        RankedHit best = scored(i++);
        while (!document.fact && i < candidates.size() && !candidates[i].document.fact &&
               candidates[i].document.entity == document.entity) {
            const RankedHit other = scored(i++);
            if (other.score > best.score) best = other;
        }
        if (best.score > 0) visit(document, best);
    }
}

}  // namespace

std::string_view id_of(SearchField field) { return kFieldIds[static_cast<std::size_t>(field)]; }

SearchResult search(const KnowledgeBase& kb, std::string_view text, const Query& query,
                    TraversalMode mode, const SearchScope& scope) {
    SearchResult result;
    const auto phrases = phrases_of(text::printable(text));
    std::map<std::string, Variants> variants;  // by folded word
    for (const SearchPhrase& phrase : phrases) {
        for (const TextWord& word : phrase.words) variants[word.folded] = {{word.stem, 1}};
    }
    if (variants.empty()) return result;
    std::optional<Candidates> candidates(std::in_place, kb, stems_of(variants));
    if (respell(kb, *candidates, phrases, variants, result.missing)) {
        candidates.emplace(kb, stems_of(variants));
    }
    const auto rarities = candidates->rarities();
    PhraseScorer scorer(phrases, variants, {candidates->stems(), rarities});
    BestHits best(scope.most);
    for_each_hit(*candidates, scorer, [&](const Document& document, RankedHit hit) {
        const HitType type = document.fact ? HitType() : kb.entity(document.entity).type;
        const bool wanted = scope.types.empty() || std::ranges::count(scope.types, type) > 0;
        const bool matching = wanted && (document.fact ? matches(kb, query, *document.fact)
                                                       : matches(kb, query, document.entity, mode));
        if (matching) best.add(hit);
    });
    result.left_out = best.left_out();
    for (const RankedHit& hit : std::move(best).take()) {
        const Candidate& candidate = (*candidates)[hit.candidate];
        const Document& document = candidate.document;
        const std::string_view found = kb.text(document.text);
        result.hits.push_back({document.entity, document.fact, document.field, found,
                               matches_in(found, candidates->occurrences(candidate), scorer),
                               hit.score});
    }
    return result;
}

}  // namespace liaison::ask
