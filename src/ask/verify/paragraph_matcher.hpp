// SPDX-License-Identifier: MIT
#pragma once

// What has become of the paragraphs of a source in a saved text. The rule is in `verify_rule.hpp`.

#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ask/verify/cited_words.hpp"
#include "ask/verify/known_spans.hpp"
#include "ask/verify/phrase_index.hpp"
#include "ask/verify/sequence_alignment.hpp"
#include "liaison/ask/verify/verify.hpp"

namespace liaison::ask {

class ParagraphMatch {
  public:
    /// `words` are the places of words in `saved`. All arguments must outlive it.
    ParagraphMatch(const KnowledgeBase& kb, SourceIndex source, const SavedText& saved,
                   const CitedWords& cited, WordPlaces& words);

    struct Fate {
        ParagraphChange change = ParagraphChange::removed;
        std::vector<Place> now;  ///< the line; several if it was split; none if it was removed

        bool kept() const {
            return change == ParagraphChange::same || change == ParagraphChange::reordered;
        }
    };
    /// Null for a paragraph that the knowledge base knows nothing of.
    const Fate* of(Place before) const;

    /// Whether the line has the text of a known paragraph or heading.
    bool is_known_text(Place line) const;

    /// Whether a line is neither known text nor the changed form of a known paragraph, so that a
    /// citation of `paragraph` may have moved to it. A line that has as many words that cite
    /// another paragraph is in doubt, and is not free.
    bool is_free_for(Place line, Place paragraph);

    /// All of them, by section; what was added to a section comes last in it.
    std::vector<ParagraphFinding> findings() const;

  private:
    /// What is known of the text of a line: nothing yet, that it is a known paragraph, that it is
    /// put together from known text, or that it is neither.
    enum class Origin : std::uint8_t { unknown, known, copied, fresh };

    struct Section {
        std::uint32_t section = kNoSection;
        const SavedSection* saved = nullptr;  ///< null if the text has none
        bool known = false;                   ///< whether its paragraphs are
        std::vector<Fate> fates;              ///< of the heading and the paragraphs that are known
        std::vector<Origin> origins;          ///< by line
        std::vector<bool> taken;              ///< by line: whether it is what something has become
        Alignment alignment;                  ///< of the paragraphs, counted from 0
        /// By known paragraph and by line: how many paragraphs that are kept in order precede it.
        /// Those of one number are between the same neighbours.
        std::vector<std::uint32_t> gaps;
        std::vector<std::uint32_t> line_gaps;
    };
    /// By paragraph that is not kept: how many of the words that cite it a line has.
    using SharedWords = std::map<Place, std::size_t>;
    enum class Where : std::uint8_t { between_same_neighbours, anywhere };

    Section& section_of(Place place) { return sections_[place.section - first_]; }
    const Section& section_of(Place place) const { return sections_[place.section - first_]; }
    const Fate& fate_of(Place before) const { return section_of(before).fates[before.paragraph]; }
    std::string_view text_of(Place line) const {
        return section_of(line).saved->lines[line.paragraph];
    }
    bool is_open(Place line);
    bool between_same_neighbours(Place before, Place line) const;
    void become(Place before, ParagraphChange change, Place line);

    // What is kept: paragraph_matcher.cpp.
    void match_heading(Section& section);
    void match_inside(Section& section);
    void match_across();

    // What is changed: paragraph_changes.cpp.
    void match_changed();
    static void find_gaps(Section& section);
    void find_pieces(Section& section);
    void find_contained(Section& section);
    void add_known_text(const Section& section);
    void count_shared_words();
    void doubt_heading(Section& section);
    bool may_become(Place before, Place line) const;
    void pair_by_words(Where where);
    void pair_in_order(const Section& section);
    void pair_merged();
    std::size_t witnesses(Place before, Place line);
    /// The most words that a line has of one of the other paragraphs, or only of those that were
    /// not between the same neighbours.
    std::size_t shared_with_others(Place line, Place paragraph, Where where) const;

    const KnowledgeBase& kb_;
    const CitedWords& cited_;
    WordPlaces& words_;
    std::uint32_t first_;
    KnownText known_;
    SpanSearch spans_;
    CopiedText copied_;
    std::unordered_map<std::uint64_t, std::vector<Place>> owners_;  ///< paragraphs by fingerprint
    std::vector<Section> sections_;
    std::map<Place, SharedWords> shared_;  ///< by line
};

}  // namespace liaison::ask
