// SPDX-License-Identifier: MIT
#pragma once

// Intermediate results while the paragraphs of a source are matched with the lines of a saved text.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ask/verify/sequence_alignment.hpp"
#include "liaison/ask/verify/verify.hpp"

namespace liaison::ask {

/// How one paragraph or heading has changed, and the lines that it is now.
struct ParagraphOutcome {
    ParagraphChange change = ParagraphChange::removed;
    std::vector<ParagraphRef> now;  ///< one line; several if it was split; none if it was removed

    bool kept() const {
        return change == ParagraphChange::same || change == ParagraphChange::reordered;
    }
};

/// Where the text of a line comes from: not determined yet, a known paragraph, pieces of known
/// text, or none of these.
enum class LineOrigin : std::uint8_t { unknown, known, copied, fresh };

struct SectionState {
    std::uint32_t section = kNoSection;
    const PageSection* saved = nullptr;      ///< null if the text does not have the section
    bool known = false;                      ///< whether the source has fingerprints for it
    std::vector<ParagraphOutcome> outcomes;  ///< of the heading and the known paragraphs
    std::vector<LineOrigin> origins;         ///< by line
    std::vector<bool> taken;                 ///< by line: whether it is assigned to a paragraph
    Alignment alignment;                     ///< of the paragraphs, counted from 0
};

/// The sections of a source, in order.
struct ParagraphState {
    std::uint32_t first = 0;  ///< the number of the first section
    std::vector<SectionState> sections;
    std::unordered_map<std::uint64_t, std::vector<ParagraphRef>>
        owners;  ///< paragraphs by fingerprint

    SectionState& section_of(ParagraphRef ref) { return sections[ref.section - first]; }
    const SectionState& section_of(ParagraphRef ref) const { return sections[ref.section - first]; }
    const ParagraphOutcome& outcome_of(ParagraphRef before) const {
        return section_of(before).outcomes[before.paragraph];
    }
    /// Whether the knowledge base has the title or the fingerprint of the paragraph.
    bool is_known(ParagraphRef before) const {
        const SectionState& section = section_of(before);
        if (before.paragraph >= section.outcomes.size()) return false;
        return section.known || before.paragraph == 0;
    }
    std::string_view text_of(ParagraphRef line) const {
        return section_of(line).saved->lines[line.paragraph];
    }
    bool is_known_text(ParagraphRef line) const {
        return section_of(line).origins[line.paragraph] == LineOrigin::known;
    }

    /// Records that the paragraph is now this line, or that the line is one of its parts.
    void assign(ParagraphRef before, ParagraphChange change, ParagraphRef line) {
        ParagraphOutcome& outcome = section_of(before).outcomes[before.paragraph];
        outcome.change = change;
        outcome.now.push_back(line);
        section_of(line).taken[line.paragraph] = true;
    }
};

}  // namespace liaison::ask
