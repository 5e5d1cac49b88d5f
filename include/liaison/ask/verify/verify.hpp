// SPDX-License-Identifier: MIT
#pragma once

// Whether a saved text of a source still has what entities and facts cite of it.
//
//     const Verification verification = verify(kb, *kb.find_source("un-entities"), text);
//     for (const RecordFinding& record : verification.records)
//         if (record.support != Support::supported) …

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liaison/ask/verify/page_text.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// What a text says of a citation, from the worst to the best.
enum class Support : std::uint8_t { lost, moved, stale, no_text, supported };

/// What has become of a paragraph or a heading.
enum class ParagraphChange : std::uint8_t { same, changed, reordered, added, removed };

std::span<const Word<Support>> table_of(Support);
std::span<const Word<ParagraphChange>> table_of(ParagraphChange);

struct ParagraphFinding {
    ParagraphChange change = ParagraphChange::same;
    std::optional<ParagraphRef> before;  ///< absent if added
    std::optional<ParagraphRef> now;     ///< absent if removed
};

struct CitationFinding {
    Citation citation;
    Support support = Support::supported;
    std::optional<ParagraphRef> now;  ///< what supports it now; absent if lost or without text
};

struct RecordFinding {
    std::variant<EntityIndex, FactIndex> record;
    Support support = Support::supported;  ///< the worst of its citations of the source
    std::vector<std::uint32_t> citations;  ///< those, by place in `Verification::citations`
};

/// What a file would have to say of a section for the text to be the one it was made from.
struct SectionFinding {
    std::uint32_t section = kNoSection;       ///< as `Citation::section`
    std::string title;                        ///< the heading, normalized; empty if unchanged
    std::vector<std::uint64_t> fingerprints;  ///< of the paragraphs that there are now
    bool differs = false;                     ///< from what the knowledge base says of it
};

struct Verification {
    SourceIndex source{};
    std::vector<RecordFinding> records;        ///< all that cite it: entities, then facts, in order
    std::vector<CitationFinding> citations;    ///< each place with the same words once, in order
    std::vector<ParagraphFinding> paragraphs;  ///< those known and those added, by section
    std::vector<SectionFinding> sections;      ///< those that the text has
};

/// Compares the source with the headings and paragraphs of a page, in order, or with a text that
/// has each on a line of its own (`page_text` says how sections are found).
///
/// A citation is supported only by its own paragraph, and moves only to its own paragraph under
/// another number or to a line that was added; `src/ask/words/verify_rule.hpp` has the whole rule.
/// Of a paragraph without a fingerprint nothing is known but its number: it is judged by the words.
/// A citation without words is judged by its paragraph.
Verification verify(const KnowledgeBase& kb, SourceIndex source,
                    std::span<const std::string> paragraphs);
Verification verify(const KnowledgeBase& kb, SourceIndex source, std::string_view text);

/// Whether the paragraph that supports the citation has another number than it names.
bool needs_move(const CitationFinding& finding);

/// Whether the text is that of the source: at least a tenth of its known headings and paragraphs is
/// there, kept or changed. Of a source with only a few of them nothing can be said; true.
bool is_page_of_source(const Verification& verification);

/// One for the headings and paragraphs of the source, whatever else is on the page: what a capture
/// has. XXH3-64 of a line for each, with the title or the fingerprint in 16 digits.
std::uint64_t fingerprint_of(const KnowledgeBase& kb, const Verification& verification);

/// How many of each there are, by the value of their finding.
struct Tally {
    std::array<std::size_t, 5> citations{};   ///< as the records have them, by `Support`
    std::array<std::size_t, 5> records{};     ///< by `Support`
    std::array<std::size_t, 5> paragraphs{};  ///< headings among them, by `ParagraphChange`
};

Tally tally_of(const Verification& verification);

/// Whether every record is supported.
bool all_supported(const Verification& verification);

}  // namespace liaison::ask
