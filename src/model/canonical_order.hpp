// SPDX-License-Identifier: MIT
#pragma once

// The canonical order of a knowledge base, and the lists that find its records.

#include <cstdint>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison {

/// Sorts and merges the records as the constructor of `KnowledgeBase` promises.
void put_in_canonical_order(KnowledgeBase::Parts& parts);

/// Facts by an entity that they name. Those of entity e are facts[starts[e]] …
/// facts[starts[e + 1] - 1].
struct FactsByEntity {
    std::vector<std::uint32_t> starts;
    std::vector<FactIndex> facts;
};

/// Where the facts of each entity begin if they are sorted by subject, object or context, and where
/// the last ones end.
std::vector<std::uint32_t> fact_starts(EntityIndex Fact::*end, const KnowledgeBase::Parts& parts);

/// The facts by their subject, object or context.
FactsByEntity facts_by(EntityIndex Fact::*end, const KnowledgeBase::Parts& parts);

/// The areas that have a broader one, sorted by that and by id.
std::vector<EntityIndex> areas_by_broader(const KnowledgeBase::Parts& parts);

}  // namespace liaison
