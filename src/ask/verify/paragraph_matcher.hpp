// SPDX-License-Identifier: MIT
#pragma once

// Finds each paragraph of a source in a saved text: kept, changed or removed. The rule is in
// `verify_rule.hpp`.

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
    /// `words` is the index of `saved`. All arguments must outlive the object.
    ParagraphMatcher(const KnowledgeBase& kb, SourceIndex source, const PageText& saved,
                     const CitedWords& cited, PhraseIndex& words);

    /// The outcome of a heading, or of a paragraph with a known fingerprint; null for any other.
    const ParagraphOutcome* of(ParagraphRef before) const;

    /// Whether the line has the text of a known paragraph or heading.
    bool is_known_text(ParagraphRef line) const { return state_.is_known_text(line); }

    /// As `ParagraphChanges::is_free_for`.
    bool is_free_for(ParagraphRef line, ParagraphRef paragraph) {
        return changes_.is_free_for(line, paragraph);
    }

    /// All findings by section; in each section, added paragraphs come last.
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
