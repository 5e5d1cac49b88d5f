// SPDX-License-Identifier: MIT
#pragma once

// The documents of a search, and a filter that finds those that may have a word. It scans the bytes
// of all texts, so that only the candidates need to be split into words.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/search/search.hpp"

namespace liaison::ask {

/// A text that can be found, and the entity or fact that it belongs to.
struct Document {
    EntityIndex entity = kNoEntity;
    std::optional<FactIndex> fact;
    SearchField field = SearchField::name;
    Text text;
};

/// Calls `visit` with the names of an entity, or with the statement of a fact.
void for_each_document_of(const KnowledgeBase& kb, EntityIndex index, const auto& visit) {
    const Entity& entity = kb.entity(index);
    visit(Document{index, {}, SearchField::name, entity.name});
    if (!entity.acronym.empty()) visit(Document{index, {}, SearchField::acronym, entity.acronym});
    for (const Alias& alias : kb.aliases(index)) {
        visit(Document{index, {}, SearchField::alias, alias.name});
    }
}
void for_each_document_of(const KnowledgeBase& kb, FactIndex index, const auto& visit) {
    const Fact& fact = kb.fact(index);
    visit(Document{fact.subject, index, SearchField::statement, fact.statement});
}

/// Calls `visit` with each document: the names of each entity, then the statements of facts.
void for_each_document(const KnowledgeBase& kb, const auto& visit) {
    for (const EntityIndex entity : kb.entity_indices()) for_each_document_of(kb, entity, visit);
    for (const FactIndex fact : kb.fact_indices()) for_each_document_of(kb, fact, visit);
}

/// Tells which texts of a knowledge base may have a word with one of the stems. A text without such
/// a word may pass, but none with one is rejected.
class CandidateFilter {
  public:
    CandidateFilter(std::string_view arena, std::span<const std::string> stems);

    bool may_have(Text text) const;

  private:
    std::vector<bool> blocks_;  ///< whether a block of the arena may have the start of a word
};

}  // namespace liaison::ask
