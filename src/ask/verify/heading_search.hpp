// SPDX-License-Identifier: MIT
#pragma once

// The lines of a page at which the sections of a source begin.
//
//     for (const auto& [line, section] : HeadingSearch(kb, source, lines).found()) …

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ask/page/line_forms.hpp"
#include "ask/verify/cited_words.hpp"

namespace liaison::ask {

class HeadingSearch {
  public:
    HeadingSearch(const KnowledgeBase& kb, SourceIndex source, const CitedWords& cited,
                  const std::vector<Line>& lines);

    /// Returns the sections by the index of their heading line. Call it once.
    std::map<std::size_t, std::uint32_t> found();

  private:
    using Known = std::pair<std::uint64_t, std::uint32_t>;  ///< a fingerprint and its section

    /// A line with a section's title, and the evidence that it is the heading, not a menu entry.
    struct Candidate {
        std::size_t line;
        std::uint32_t section;
        std::size_t known = 0;  ///< known paragraphs of the section below it
        std::size_t words = 0;  ///< words below it that cite the section
        bool text = false;      ///< whether the next line is not a title
    };

    void add_titles(const KnowledgeBase& kb);
    bool is_assigned(std::uint32_t section) const { return assigned_[section - first_]; }
    void assign(std::size_t line, std::uint32_t section);
    void assign_by_title();
    void assign_in_order();
    /// The sections that may begin at the line of a title.
    std::vector<std::uint32_t> sections_compared(std::size_t title) const;
    /// The index behind the last line below a title: the next title's, or the number of lines.
    std::size_t end_below(std::size_t title) const;
    Candidate candidate(std::size_t title, std::uint32_t section) const;
    std::size_t words_below(std::size_t begin, std::size_t end, std::uint32_t section) const;
    void assign_by_content();
    bool may_be_heading(const Line& line) const;
    bool is_known(std::uint64_t fingerprint) const;
    std::optional<std::uint32_t> sole_owner(std::uint64_t fingerprint) const;

    const std::vector<Line>& lines_;
    std::uint32_t first_;
    std::vector<bool> assigned_;  ///< by section, counted from the first of the source
    std::vector<Known> known_;
    std::vector<std::vector<std::string_view>> words_;  ///< words that cite each section
    std::unordered_map<std::string, std::vector<std::uint32_t>> titled_;  ///< by folded title
    std::vector<std::pair<std::size_t, const std::vector<std::uint32_t>*>> titles_;  ///< by line
    std::map<std::size_t, std::uint32_t> sections_;
};

}  // namespace liaison::ask
