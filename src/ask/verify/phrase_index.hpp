// SPDX-License-Identifier: MIT
#pragma once

// In which lines of a saved text the words of a citation are, neither beginning nor ending inside
// a word. Footnote markers and link numbers among the words make no difference.

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ask/verify/cited_words.hpp"
#include "liaison/ask/verify/page_text.hpp"

namespace liaison::ask {

/// Whether a normalized line has the normalized words.
bool has_words(std::string_view line, std::string_view words);

/// All words and lines are normalized, and compared letter by letter.
class PhraseIndex {
  public:
    /// An index for the words of these citations. Text and citations must outlive it.
    PhraseIndex(const PageText& saved, const CitedWords& cited);

    /// Whether there is a line at that place that has the words.
    bool has(ParagraphRef place, std::string_view words) const;

    /// All lines that have the words, in order. Each words are looked for once, in the lines that
    /// have the rarest one of them.
    const std::vector<ParagraphRef>& of(std::string_view words);

  private:
    const std::vector<ParagraphRef>& candidates(std::string_view words) const;

    const PageText& saved_;
    std::vector<ParagraphRef> all_;
    std::unordered_map<std::string, std::vector<ParagraphRef>> by_word_;
    std::map<std::string, std::vector<ParagraphRef>, std::less<>> found_;
};

}  // namespace liaison::ask
