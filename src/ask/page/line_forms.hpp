// SPDX-License-Identifier: MIT
#pragma once

// The forms in which a line of a page may be the paragraph that a knowledge base knows: as it is,
// without footnote markers, without a list number, joined where it was wrapped at a hyphen.
//
//     line_in_known_form("1. online[1] fraud", known).text == "online fraud"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The text of a source, as far as a knowledge base knows it.
class KnownText {
  public:
    KnownText() = default;
    KnownText(const KnowledgeBase& kb, SourceIndex source);

    /// Whether that is the fingerprint of a paragraph or of a title.
    bool has(std::uint64_t fingerprint) const { return fingerprints_.contains(fingerprint); }
    /// Lets `has_in_a_row` answer, which only the reading of text asks.
    void know_order(const KnowledgeBase& kb, SourceIndex source);
    /// Whether the second is that of the paragraph that follows the first in the source.
    bool has_in_a_row(std::uint64_t first, std::uint64_t second) const {
        return pairs_.contains(pair_of(first, second));
    }
    bool empty() const { return fingerprints_.empty(); }

  private:
    static std::uint64_t pair_of(std::uint64_t first, std::uint64_t second) {
        return first * 0x9E3779B97F4A7C15U + second;  // no pair is that of the reverse
    }

    std::unordered_set<std::uint64_t> fingerprints_;
    std::unordered_set<std::uint64_t> pairs_;  ///< of fingerprints that follow each other
};

struct Line {
    std::string text;  ///< normalized; empty for a line that is blank
    std::uint64_t fingerprint = 0;
};

/// The line in the first of its forms that is known, or else as it is.
Line line_in_known_form(std::string_view line, const KnownText& known);

/// Without footnote markers and link numbers: `[1]`, `[a]`, `[note 1]` and superscript digits, and
/// as text browsers print them when they are raised: `^[1]`, `^([1])`.
std::string without_reference_marks(std::string_view normalized);

/// Whether `without_reference_marks` may have something to take out.
bool may_have_reference_marks(std::string_view normalized);

}  // namespace liaison::ask
