// SPDX-License-Identifier: MIT
#include "ask/verify/cited_words.hpp"

#include <algorithm>

#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::ask {

CitedWords::CitedWords(const KnowledgeBase& kb, SourceIndex source) {
    std::map<CitationSortKey, Citation> distinct;
    for_each_record(kb, [&](auto record) {
        for (const Citation& citation : kb.citations(record)) {
            if (citation.source == source)
                distinct.emplace(citation_sort_key(kb, citation), citation);
        }
    });
    entries_.reserve(distinct.size());
    for (const auto& [key, citation] : distinct) {
        positions_.emplace(key, static_cast<std::uint32_t>(entries_.size()));
        entries_.push_back({citation, normalized_paragraph(kb.text(citation.words))});
    }
    for (const Entry& entry : entries_) {
        if (entry.words.empty() || entry.citation.section == kNoSection) continue;
        words_[{entry.citation.section, entry.citation.paragraph}].emplace_back(entry.words);
    }
    for (auto& [paragraph, words] : words_) {
        std::ranges::sort(words);
        words.erase(std::ranges::unique(words).begin(), words.end());
        for (const std::string_view one : words) ++paragraphs_[one];
    }
}

const std::vector<std::string_view>& CitedWords::of(ParagraphRef paragraph) const {
    static const std::vector<std::string_view> kNone;
    const auto found = words_.find(paragraph);
    return found == words_.end() ? kNone : found->second;
}

bool CitedWords::cite_one_paragraph(std::string_view words) const {
    const auto found = paragraphs_.find(words);
    return found != paragraphs_.end() && found->second == 1;
}

}  // namespace liaison::ask
