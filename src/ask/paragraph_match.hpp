// SPDX-License-Identifier: MIT
#pragma once

// What has become of the paragraphs of a source in a saved text.

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "alignment.hpp"
#include "liaison/ask/verify.hpp"
#include "word_places.hpp"

namespace liaison::ask {

/// The normalized words by which paragraphs are cited.
using CitedWords = std::map<Place, std::vector<std::string_view>>;

class ParagraphMatch {
  public:
    /// `words` are the places of words in `saved`.
    ParagraphMatch(const KnowledgeBase& kb, SourceIndex source, const SavedText& saved,
                   const CitedWords& cited, WordPlaces& words);

    struct Fate {
        ParagraphChange change = ParagraphChange::removed;
        std::optional<Place> now;
    };
    /// Null for a paragraph that the knowledge base knows nothing of.
    const Fate* of(Place before) const;

    /// All of them, by section; what was added to a section comes last in it.
    std::vector<ParagraphFinding> findings() const;

  private:
    struct Section {
        std::uint32_t section;
        const SavedSection* saved;  ///< null if the text has none
        bool known;                 ///< whether its paragraphs are
        std::vector<Fate> fates;    ///< of the heading and the paragraphs that are known
        std::vector<bool> taken;    ///< by line: whether it is what something has become
        Alignment alignment;        ///< of the paragraphs, counted from 0
    };
    using Lines = std::vector<std::uint32_t>;

    static void match_heading(const KnowledgeBase& kb, Section& section);
    static void match_inside(const KnowledgeBase& kb, Section& section);
    void match_across(const KnowledgeBase& kb);
    /// What stands between the same matched neighbours.
    void pair_changed(Section& section);
    /// What is left, where the cited words tell it apart.
    void pair_changed_and_moved(Section& section);
    void pair(Section& section, Lines before, Lines now);
    void pair_by_words(Section& section, Lines& before, Lines& now);
    static void become(Section& section, std::uint32_t before, ParagraphChange change,
                       Section& other, std::uint32_t now);

    const CitedWords& cited_;
    WordPlaces& words_;
    std::vector<Section> sections_;
};

}  // namespace liaison::ask
