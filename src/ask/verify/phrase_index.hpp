// SPDX-License-Identifier: MIT
#pragma once

// Finds the lines of a saved text that contain the words of a citation. A match begins and ends at
// word boundaries. Footnote markers and link numbers are ignored.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ask/verify/cited_words.hpp"
#include "liaison/ask/verify/page_text.hpp"

namespace liaison::ask {

/// Whether a normalized line contains the normalized words.
bool has_words(std::string_view line, std::string_view words);

/// All words and lines are normalized. Comparison is case-sensitive.
class PhraseIndex {
  public:
    /// Indexes the words of these citations. The text and the citations must outlive the index.
    PhraseIndex(const PageText& saved, const CitedWords& cited);

    /// Whether that line exists and contains the words.
    bool has(ParagraphRef ref, std::string_view words) const;

    /// All lines that contain the words, in order. Searches only the lines with the rarest of the
    /// words, and keeps the result for the next call.
    const std::vector<ParagraphRef>& of(std::string_view words);

  private:
    const std::vector<ParagraphRef>& candidates(std::string_view words) const;

    const PageText& saved_;
    std::vector<ParagraphRef> all_;
    std::unordered_map<std::string, std::vector<ParagraphRef>> by_word_;
    std::map<std::string, std::vector<ParagraphRef>, std::less<>> found_;
};

}  // namespace liaison::ask
