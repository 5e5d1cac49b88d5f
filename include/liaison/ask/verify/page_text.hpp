// SPDX-License-Identifier: MIT
#pragma once

// A saved copy of a source, split into the sections that a knowledge base knows of it.
//
//     const SavedText saved = saved_text(kb, *kb.find_source("un-entities"), text);
//     if (const std::string* line = saved.line({section, 1}))  // its first paragraph
//         fmt::print("{}\n", *line);

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// A paragraph of a section, both as in `Citation`: the heading is paragraph 0.
struct ParagraphRef {
    std::uint32_t section = kNoSection;
    std::uint32_t paragraph = 0;

    auto operator<=>(const ParagraphRef&) const = default;
};

/// A section as the text has it.
struct PageSection {
    std::uint32_t section = kNoSection;       ///< as `Place::section`
    std::vector<std::string> lines;           ///< normalized: the heading, then each paragraph
    std::vector<std::uint64_t> fingerprints;  ///< of the lines
    bool titled = false;  ///< whether the heading is its title, if in another case
};

struct PageText {
    std::vector<PageSection> sections;  ///< those that are found, in the order of the source

    /// Null if the section is not in the text.
    const PageSection* find(std::uint32_t section) const;
    /// The normalized line at that place, null if there is none.
    const std::string* line(ParagraphRef place) const;
};

/// The sections of the source that a page has, given its headings and paragraphs in order. They
/// are UTF-8; an ill-formed byte is only equal to itself. Each that is not blank becomes a line, in
/// the form that is known if it has one (`line_forms.hpp`).
///
/// A section begins at a line with its title, whatever the case and the accents. If several lines
/// have the title, it is the one that most known paragraphs of the section follow, then most words
/// that cite it, then any text, then the first. A section without such a line begins at the unknown
/// line before the first of its paragraphs, which is then its changed heading. Lines before the
/// first heading belong to no section.
PageText page_text(const KnowledgeBase& kb, SourceIndex source,
                   std::span<const std::string> paragraphs);

/// The same of a text with each heading and paragraph on a line of its own.
PageText page_text(const KnowledgeBase& kb, SourceIndex source, std::string_view text);

/// The lines of a text, with any line ends, the blank ones included.
std::vector<std::string> lines_of_text(std::string_view text);

}  // namespace liaison::ask
