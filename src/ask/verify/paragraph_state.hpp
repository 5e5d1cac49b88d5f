// SPDX-License-Identifier: MIT
#pragma once

// What is known so far of the paragraphs of a source and of the lines of a saved text, while the
// ones are matched with the others.

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ask/verify/sequence_alignment.hpp"
#include "liaison/ask/verify/verify.hpp"

namespace liaison::ask {

/// What has become of one paragraph or heading.
struct ParagraphOutcome {
    ParagraphChange change = ParagraphChange::removed;
    std::vector<ParagraphRef> now;  ///< the line; several if it was split; none if it was removed

    bool kept() const {
        return change == ParagraphChange::same || change == ParagraphChange::reordered;
    }
};

/// What is known of the text of a line: nothing yet, that it is a known paragraph, that it is put
/// together from known text, or that it is neither.
enum class LineOrigin : std::uint8_t { unknown, known, copied, fresh };

struct SectionState {
    std::uint32_t section = kNoSection;
    const PageSection* saved = nullptr;      ///< null if the text has none
    bool known = false;                      ///< whether its paragraphs are
    std::vector<ParagraphOutcome> outcomes;  ///< of the heading and the paragraphs that are known
    std::vector<LineOrigin> origins;         ///< by line
    std::vector<bool> taken;                 ///< by line: whether it is what something has become
    Alignment alignment;                     ///< of the paragraphs, counted from 0
};

/// The sections of a source, in order.
struct ParagraphState {
    std::uint32_t first = 0;  ///< the number of the first section
    std::vector<SectionState> sections;
    std::unordered_map<std::uint64_t, std::vector<ParagraphRef>>
        owners;  ///< paragraphs by fingerprint

    SectionState& section_of(ParagraphRef place) { return sections[place.section - first]; }
    const SectionState& section_of(ParagraphRef place) const {
        return sections[place.section - first];
    }
    const ParagraphOutcome& outcome_of(ParagraphRef before) const {
        return section_of(before).outcomes[before.paragraph];
    }
    /// Whether the knowledge base knows anything of the paragraph.
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

    /// Notes that the line is what has become of the paragraph, or a part of it.
    void assign(ParagraphRef before, ParagraphChange change, ParagraphRef line) {
        ParagraphOutcome& outcome = section_of(before).outcomes[before.paragraph];
        outcome.change = change;
        outcome.now.push_back(line);
        section_of(line).taken[line.paragraph] = true;
    }
};

}  // namespace liaison::ask
