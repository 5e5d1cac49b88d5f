// SPDX-License-Identifier: MIT
#pragma once

// Finds known text in lines: whole paragraphs within a line, a paragraph split over several lines,
// and lines composed of text from other lines.
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

/// Finds known paragraphs in lines, up to a limit on the work (`complete`).
class SpanSearch {
  public:
    explicit SpanSearch(const KnownText& known) : known_(known) {}

    struct Found {
        std::vector<std::uint64_t> fingerprints;  ///< without duplicates
        std::size_t bytes = 0;                    ///< length of all known text in the line
    };
    /// Finds the known paragraphs in a normalized line. A paragraph ends at a word's end. It begins
    /// at the start of the line or of a sentence, or behind another known paragraph. One of fewer
    /// than `kTellingWords` words counts only if known text covers at least half of the line.
    Found known_in(std::string_view line);

    /// Number of first lines, at least 2, that together are a known paragraph. Stores its
    /// fingerprint in `paragraph`. 0 if there is none.
    std::size_t pieces_at(std::span<const std::string> lines, std::uint64_t& paragraph) const;

    /// False once `kMostPrefixes` prefixes were compared; later lines are not searched.
    bool complete() const;

  private:
    const KnownText& known_;
    std::size_t prefixes_ = 0;  ///< number of prefixes of lines compared so far
};

/// A set of lines, stored as their runs of words. Recognizes lines that are composed of them.
class CopiedText {
  public:
    void add(std::string_view line);

    /// Whether at least `kCopiedPercent` of the line's runs of words occur in the added lines.
    bool has_most_of(std::string_view line) const;

  private:
    std::unordered_set<std::uint64_t> runs_;  ///< digests of runs of up to `kRunOfWords` words
};

}  // namespace liaison::ask
