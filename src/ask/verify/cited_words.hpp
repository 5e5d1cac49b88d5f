// SPDX-License-Identifier: MIT
#pragma once

// The citations of one source, and the words that cite each of its paragraphs.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/verify/page_text.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

void for_each_record(const KnowledgeBase& kb, const auto& visit) {
    for (const EntityIndex entity : kb.entity_indices()) visit(entity);
    for (const FactIndex fact : kb.fact_indices()) visit(fact);
}

class CitedWords {
  public:
    CitedWords(const KnowledgeBase& kb, SourceIndex source);

    struct Entry {
        Citation citation;
        std::string words;  ///< normalized
    };
    /// The distinct citations (paragraph and words), in the order of `citation_sort_key`.
    const std::vector<Entry>& entries() const { return entries_; }
    /// The index in `entries` of a citation of the source.
    std::uint32_t position_of(const KnowledgeBase& kb, const Citation& citation) const {
        return positions_.at(citation_sort_key(kb, citation));
    }
    /// The distinct words that cite a paragraph. Empty if no citation with words does.
    const std::vector<std::string_view>& of(ParagraphRef paragraph) const;
    const std::map<ParagraphRef, std::vector<std::string_view>>& by_paragraph() const {
        return words_;
    }

    /// Whether these normalized words cite exactly one paragraph.
    bool cite_one_paragraph(std::string_view words) const;

  private:
    std::vector<Entry> entries_;
    std::map<CitationSortKey, std::uint32_t> positions_;
    std::map<ParagraphRef, std::vector<std::string_view>> words_;
    std::map<std::string_view, std::uint32_t> paragraphs_;  ///< number of paragraphs, by words
};

}  // namespace liaison::ask
