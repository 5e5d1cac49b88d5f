// SPDX-License-Identifier: MIT
#pragma once

// Finds the lines that are changed forms of paragraphs: first by their text, then by the words that
// cite them, then by their neighbours.

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
    /// `words` is the index of the saved text. All arguments must outlive the object.
    ParagraphChanges(const KnowledgeBase& kb, const KnownText& known, const CitedWords& cited,
                     PhraseIndex& words, ParagraphState& state);

    /// Finds the changed forms of all paragraphs that are not kept, and records them in the state.
    void match();

    /// Whether a citation of `paragraph` may have moved to the line. The line must be neither known
    /// text nor the changed form of a known paragraph. If it has words that cite another paragraph,
    /// it must have more that cite `paragraph`.
    bool is_free_for(ParagraphRef line, ParagraphRef paragraph);

  private:
    /// For each known paragraph and each line of a section, the number of paragraphs before it that
    /// are kept in order. A paragraph and a line with equal numbers have the same kept neighbours.
    struct Gaps {
        std::vector<std::uint32_t> of_paragraphs;
        std::vector<std::uint32_t> of_lines;
    };
    /// For one line and each paragraph that is not kept: how many of its cited words the line has.
    using SharedWords = std::map<ParagraphRef, std::size_t>;
    enum class Where : std::uint8_t { between_same_neighbours, anywhere };

    const Gaps& gaps_of(ParagraphRef ref) const { return gaps_[ref.section - state_.first]; }
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
    /// The highest number of cited words that the line shares with another paragraph. With
    /// `between_same_neighbours`, paragraphs between the line's own neighbours do not count.
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
