// SPDX-License-Identifier: MIT
#pragma once

// The texts that a search looks at, and those of them that may have a word: found by one pass over
// the bytes of all texts, so that only these need be taken apart.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/search/search.hpp"

namespace liaison::ask {

/// One text that can be found, and what it belongs to.
struct Document {
    EntityIndex entity = kNoEntity;
    std::optional<FactIndex> fact;
    SearchField field = SearchField::name;
    Text text;
};

/// Calls `visit` with each document: the names of each entity, then the statements of facts.
void for_each_document(const KnowledgeBase& kb, const auto& visit) {
    for (const EntityIndex index : kb.entity_indices()) {
        const Entity& entity = kb.entity(index);
        visit(Document{index, {}, SearchField::name, entity.name});
        if (!entity.acronym.empty()) {
            visit(Document{index, {}, SearchField::acronym, entity.acronym});
        }
        for (const Alias& alias : kb.aliases(index)) {
            visit(Document{index, {}, SearchField::alias, alias.name});
        }
    }
    for (const FactIndex index : kb.fact_indices()) {
        const Fact& fact = kb.fact(index);
        visit(Document{fact.subject, index, SearchField::statement, fact.statement});
    }
}

/// All documents that have a word with one of these stems, and some that have none.
std::vector<Document> documents_that_may_have(const KnowledgeBase& kb,
                                              std::span<const std::string> stems);

}  // namespace liaison::ask
