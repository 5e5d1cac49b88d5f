// SPDX-License-Identifier: MIT
#pragma once

// Recognizes a line as a known paragraph of a source in several forms: unchanged, without footnote
// markers, without a list number, or joined where it was wrapped at a hyphen.
//
//     line_in_known_form("1. online[1] fraud", known).text == "online fraud"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The fingerprints of a source's titles and paragraphs.
class KnownText {
  public:
    KnownText() = default;
    KnownText(const KnowledgeBase& kb, SourceIndex source);

    /// Whether a title or paragraph has this fingerprint.
    bool has(std::uint64_t fingerprint) const { return fingerprints_.contains(fingerprint); }
    /// Must be called before `has_in_a_row`. Separate, as only plain text needs it.
    void know_order(const KnowledgeBase& kb, SourceIndex source);
    /// Whether the second fingerprint follows the first in the source.
    bool has_in_a_row(std::uint64_t first, std::uint64_t second) const {
        return pairs_.contains(pair_of(first, second));
    }
    bool empty() const { return fingerprints_.empty(); }

  private:
    static std::uint64_t pair_of(std::uint64_t first, std::uint64_t second) {
        return first * 0x9E3779B97F4A7C15U + second;  // not symmetric, as the order matters
    }

    std::unordered_set<std::uint64_t> fingerprints_;
    std::unordered_set<std::uint64_t> pairs_;  ///< hashes of successive fingerprints
};

struct Line {
    std::string text;  ///< normalized; empty for a blank line
    std::uint64_t fingerprint = 0;
};

/// The line in the first form that is known, or else only normalized.
Line line_in_known_form(std::string_view line, const KnownText& known);

/// Removes footnote markers and link numbers: `[1]`, `[a]`, `[note 1]`, superscript digits, and the
/// raised forms that text browsers print: `^[1]`, `^([1])`.
std::string without_reference_marks(std::string_view normalized);

/// False if `without_reference_marks` would change nothing.
bool may_have_reference_marks(std::string_view normalized);

}  // namespace liaison::ask
