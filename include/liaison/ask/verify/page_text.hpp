// SPDX-License-Identifier: MIT
#pragma once

// A saved copy of a source, split into the sections that the knowledge base lists for it.
//
//     const std::string_view text = "Cooperation with other UN entities\nUNODC is a partner.\n";
//     const PageText saved = page_text(kb, source, text);
//     saved.sections.at(0).lines[1];  // "UNODC is a partner."

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// A paragraph of a section, numbered as in `Citation`. The heading is paragraph 0.
struct ParagraphRef {
    std::uint32_t section = kNoSection;
    std::uint32_t paragraph = 0;

    auto operator<=>(const ParagraphRef&) const = default;
};

/// A section as found in the text.
struct PageSection {
    std::uint32_t section = kNoSection;       ///< as `Citation::section`
    std::vector<std::string> lines;           ///< normalized: the heading, then each paragraph
    std::vector<std::uint64_t> fingerprints;  ///< of the lines
    bool titled = false;  ///< whether the heading is the section's title, ignoring case and accents
};

struct PageText {
    std::vector<PageSection> sections;  ///< the sections found, in the order of the source

    /// Null if the section is not in the text.
    const PageSection* find(std::uint32_t section) const;
    /// The normalized line of that paragraph, null if there is none.
    const std::string* line(ParagraphRef ref) const;
};

/// Finds the sections of the source in a page, given its headings and paragraphs in order. They are
/// UTF-8; an ill-formed byte is only equal to itself. Those that are not blank become lines, in
/// their known form if they have one (`line_forms.hpp`).
///
/// A section begins at a line with its title; case and accents are ignored. If several lines have
/// the title, the line followed by the most known paragraphs of the section wins; then by the most
/// words that cite it; then by any text; then the first line. If no line has the title, the section
/// begins at the unknown line before the first of its paragraphs, as a changed heading. Lines
/// before the first heading belong to no section.
PageText page_text(const KnowledgeBase& kb, SourceIndex source,
                   std::span<const std::string> paragraphs);

/// The same for a text with each heading and paragraph on a line of its own.
PageText page_text(const KnowledgeBase& kb, SourceIndex source, std::string_view text);

/// The lines of a text, blank lines included. CR, LF and CRLF end a line; CRLF adds a blank one.
std::vector<std::string> lines_of_text(std::string_view text);

}  // namespace liaison::ask
