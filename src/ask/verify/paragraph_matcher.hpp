// SPDX-License-Identifier: MIT
#pragma once

// What has become of the paragraphs of a source in a saved text. The rule is in `verify_rule.hpp`.

#include <vector>

#include "ask/verify/cited_words.hpp"
#include "ask/verify/known_spans.hpp"
#include "ask/verify/paragraph_changes.hpp"
#include "ask/verify/paragraph_state.hpp"
#include "ask/verify/phrase_index.hpp"
#include "liaison/ask/verify/verify.hpp"

namespace liaison::ask {

class ParagraphMatcher {
  public:
    /// `words` are the places of words in `saved`. All arguments must outlive it.
    ParagraphMatcher(const KnowledgeBase& kb, SourceIndex source, const PageText& saved,
                     const CitedWords& cited, PhraseIndex& words);

    /// Null for a paragraph that the knowledge base knows nothing of.
    const ParagraphOutcome* of(ParagraphRef before) const;

    /// Whether the line has the text of a known paragraph or heading.
    bool is_known_text(ParagraphRef line) const { return state_.is_known_text(line); }

    /// As `ParagraphChanges::is_free_for`.
    bool is_free_for(ParagraphRef line, ParagraphRef paragraph) {
        return changes_.is_free_for(line, paragraph);
    }

    /// All of them, by section; what was added to a section comes last in it.
    std::vector<ParagraphFinding> findings() const;

  private:
    void match_heading(const SectionState& section);
    void match_inside(SectionState& section);
    void match_across();

    const KnowledgeBase& kb_;
    KnownText known_;
    ParagraphState state_;
    ParagraphChanges changes_;
};

}  // namespace liaison::ask
