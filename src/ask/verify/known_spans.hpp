// SPDX-License-Identifier: MIT
#pragma once

// Where lines have known text: whole paragraphs within a line, a paragraph in pieces on several
// lines, and pieces of text that other lines have.
//
//     SpanSearch(known).known_in("First text. Second text.")   both, if both are known

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "ask/page/line_forms.hpp"

namespace liaison::ask {

/// Looks for known paragraphs in lines, and counts what that costs.
class SpanSearch {
  public:
    explicit SpanSearch(const KnownText& known) : known_(known) {}

    struct Found {
        std::vector<std::uint64_t> fingerprints;  ///< each once
        std::size_t bytes = 0;                    ///< of the line that they cover together
    };
    /// The known paragraphs that the normalized line contains, each of whole words, from the start
    /// of the line, of a sentence or behind another one. Text of less than `kTellingWords` words
    /// counts only if known text covers most of the line.
    Found known_in(std::string_view line);

    /// How many of the lines, 2 or more, are the pieces of one known paragraph, which is
    /// `paragraph`; 0 if there is none.
    std::size_t pieces_at(std::span<const std::string> lines, std::uint64_t& paragraph) const;

    /// Whether all lines could be searched: there were no more than `kMostPrefixes`.
    bool complete() const;

  private:
    const KnownText& known_;
    std::size_t prefixes_ = 0;  ///< of lines that were compared
};

/// The runs of words of some lines.
class CopiedText {
  public:
    void add(std::string_view line);

    /// Whether a line is put together from the lines that were added (`kCopiedPercent`).
    bool has_most_of(std::string_view line) const;

  private:
    std::unordered_set<std::uint64_t> runs_;  ///< of up to `kRunOfWords` words
};

}  // namespace liaison::ask
