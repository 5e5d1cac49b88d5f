// SPDX-License-Identifier: MIT
#pragma once

// Which lines are the changed forms of paragraphs: first by their text, then by the words that cite
// them, then by their neighbours.

#include <cstdint>
#include <map>
#include <vector>

#include "ask/verify/cited_words.hpp"
#include "ask/verify/known_spans.hpp"
#include "ask/verify/paragraph_state.hpp"
#include "ask/verify/phrase_index.hpp"

namespace liaison::ask {

class ParagraphChanges {
  public:
    /// `words` are the places of words in the saved text. All arguments must outlive it.
    ParagraphChanges(const KnowledgeBase& kb, const KnownText& known, const CitedWords& cited,
                     PhraseIndex& words, ParagraphState& state);

    /// Looks for the changed forms of all paragraphs that are not kept.
    void match();

    /// Whether a line is neither known text nor the changed form of a known paragraph, so that a
    /// citation of `paragraph` may have moved to it. A line that has as many words that cite
    /// another paragraph is in doubt, and is not free.
    bool is_free_for(ParagraphRef line, ParagraphRef paragraph);

  private:
    /// By known paragraph and by line of a section: how many paragraphs that are kept in order
    /// precede it. Those of one number are between the same neighbours.
    struct Gaps {
        std::vector<std::uint32_t> of_paragraphs;
        std::vector<std::uint32_t> of_lines;
    };
    /// By paragraph that is not kept: how many of the words that cite it a line has.
    using SharedWords = std::map<ParagraphRef, std::size_t>;
    enum class Where : std::uint8_t { between_same_neighbours, anywhere };

    const Gaps& gaps_of(ParagraphRef place) const { return gaps_[place.section - state_.first]; }
    bool is_open(ParagraphRef line);
    bool between_same_neighbours(ParagraphRef before, ParagraphRef line) const;
    static Gaps gaps_in(const SectionState& section);
    void find_pieces(SectionState& section);
    void find_contained(SectionState& section);
    void add_known_text(const SectionState& section);
    void count_shared_words();
    void doubt_heading(SectionState& section);
    bool may_become(ParagraphRef before, ParagraphRef line) const;
    void pair_by_words(Where where);
    void pair_in_order(const SectionState& section);
    void pair_merged();
    std::size_t witnesses(ParagraphRef before, ParagraphRef line);
    /// The most words that a line has of one of the other paragraphs, or only of those that were
    /// not between the same neighbours.
    std::size_t shared_with_others(ParagraphRef line, ParagraphRef paragraph, Where where) const;

    const KnowledgeBase& kb_;
    const CitedWords& cited_;
    PhraseIndex& words_;
    ParagraphState& state_;
    SpanSearch spans_;
    CopiedText copied_;
    std::vector<Gaps> gaps_;                      ///< by section
    std::map<ParagraphRef, SharedWords> shared_;  ///< by line
};

}  // namespace liaison::ask
