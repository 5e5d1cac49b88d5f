// SPDX-License-Identifier: MIT
#pragma once

// Checks whether a saved text of a source still supports the entities and facts that cite it.
//
//     const std::string_view text = "Cooperation with other UN entities\nUNODC is a partner.\n";
//     const Verification found = verify(kb, source, text);
//     for (const RecordFinding& record : found.records) {
//         if (record.support == Support::lost) sink.write("a citation is lost\n");
//     }

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

/// How a text supports a citation, from the worst to the best.
enum class Support : std::uint8_t { lost, moved, stale, no_text, supported };

/// How a paragraph or a heading has changed.
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
    std::optional<ParagraphRef> now;  ///< the paragraph that supports it; absent if none does
};

struct RecordFinding {
    std::variant<EntityIndex, FactIndex> record;
    Support support = Support::supported;  ///< the worst among its citations of the source
    std::vector<std::uint32_t> citations;  ///< indices into `Verification::citations`
};

/// The title and fingerprints that a file needs for a section in order to match the text.
struct SectionFinding {
    std::uint32_t section = kNoSection;       ///< as `Citation::section`
    std::string title;                        ///< the heading, normalized; empty if unchanged
    std::vector<std::uint64_t> fingerprints;  ///< of the paragraphs in the text
    bool differs = false;                     ///< whether the knowledge base has others
};

struct Verification {
    SourceIndex source{};
    std::vector<RecordFinding> records;        ///< the citing entities, then facts, in order
    std::vector<CitationFinding> citations;    ///< without duplicates, by `citation_sort_key`
    std::vector<ParagraphFinding> paragraphs;  ///< by section: the known ones, then the added ones
    std::vector<SectionFinding> sections;      ///< those found in the text
};

/// Compares the source with the headings and paragraphs of a page, in order, or with a text that
/// has each on a line of its own. `page_text` explains how sections are found.
///
/// A citation is supported only by its own paragraph. It moves only to its own paragraph under
/// another number, or to a line that was added; `src/ask/words/verify_rule.hpp` has the whole rule.
/// If a paragraph has no fingerprint, its citations are judged by their words and its number.
/// A citation without words is judged by its paragraph.
Verification verify(const KnowledgeBase& kb, SourceIndex source,
                    std::span<const std::string> paragraphs);
Verification verify(const KnowledgeBase& kb, SourceIndex source, std::string_view text);

/// Whether the paragraph that supports the citation is not the one that the citation names.
bool needs_move(const CitationFinding& finding);

/// Whether the text is a version of the source: at least a tenth of the known headings and
/// paragraphs are kept or changed. Also true if too few are known to tell (`kFewestKnown`).
bool is_page_of_source(const Verification& verification);

/// The fingerprint stored with a capture. It covers only the headings and paragraphs of the source:
/// XXH3-64 of one line for each, with the title or the fingerprint in 16 digits.
std::uint64_t fingerprint_of(const KnowledgeBase& kb, const Verification& verification);

/// Counts of findings by their value.
struct Tally {
    std::array<std::size_t, 5> citations{};   ///< by `Support`; once for each record that has it
    std::array<std::size_t, 5> records{};     ///< by `Support`
    std::array<std::size_t, 5> paragraphs{};  ///< by `ParagraphChange`, headings included
};

Tally tally_of(const Verification& verification);

/// Whether every record is supported.
bool all_supported(const Verification& verification);

}  // namespace liaison::ask
