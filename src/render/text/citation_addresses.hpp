// SPDX-License-Identifier: MIT
#pragma once

// Links to the cited words on the page of a source, by text fragments (WICG, URL Fragment Text
// Directives).
//
//     CitationAddresses addresses(kb);
//     addresses.fragment_of(citation);  // ":~:text=border%20management"
//     addresses.of(citation);           // "https://example.org/page#:~:text=border%20management"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::render {

/// A browser goes to the first place where the words occur. The texts of sources are not stored, so
/// other places are known only from titles of sections and from other cited words. If there is
/// one, the fragment adds
/// - the words before and after, if other cited words of the same paragraph contain them, or
/// - the title of the section, if the other place is in front: the link then goes to this title.
class CitationAddresses {
  public:
    explicit CitationAddresses(const KnowledgeBase& kb) : kb_(kb) {}

    /// The fragment, without `#`; empty if there are no cited words.
    std::string fragment_of(const Citation& citation);

    /// The URL of the source with the fragment, unless it has one already. Empty if the URL is no
    /// `safe_url`.
    std::string of(const Citation& citation);

  private:
    /// A text with a known position: cited words, or the title of a section.
    struct KnownText {
        std::uint32_t section;
        std::uint32_t paragraph;
        std::string_view text;
        std::string folded;  ///< with a space at both ends
    };
    struct SourceTexts {
        std::vector<KnownText> texts;  ///< in the order of the page
        std::unordered_map<std::string, std::vector<std::size_t>> by_word;
    };
    enum class Other : unsigned char { none, behind, in_front };

    const SourceTexts& texts_of(SourceIndex source);
    static const std::vector<std::size_t>& candidates(const SourceTexts& texts,
                                                      std::string_view folded);
    static Other other_place(const SourceTexts& texts, const Citation& citation,
                             std::string_view words);
    static std::string in_context(const SourceTexts& texts, const Citation& citation,
                                  std::string_view words);

    const KnowledgeBase& kb_;
    std::map<SourceIndex, SourceTexts> sources_;
};

}  // namespace liaison::render
