// SPDX-License-Identifier: MIT
#pragma once

// Answers as JSON, and the parts that they have in common. Records in them are as record_json.hpp
// has them.

#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/profile.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// One row of a list of entities.
Json row_json(const KnowledgeBase& kb, const ask::Profile& row);
/// `show`: the whole profile, with facts, sources and what is not stated.
Json profile_json(const KnowledgeBase& kb, const ask::Profile& profile);
/// One row of the list of sources.
Json source_row_json(const KnowledgeBase& kb, const ask::SourceUse& use);

Json statuses_json(const std::vector<Status>& statuses);
/// The entities at one end of some facts, each once.
std::vector<EntityIndex> ends_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                                 EntityIndex Fact::*end);
Json ids_json(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities);

/// The citations of several facts as one list.
Json cite_json(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// `{"id": …, "name": …}`.
Json named_json(const KnowledgeBase& kb, EntityIndex entity);

/// `{"id": …, "type": …, "kind": …, "name": …}`, without kind where it has none.
Json identified_json(const KnowledgeBase& kb, EntityIndex index);

/// A score to four decimals: more would be noise.
double rounded(double score);

/// The facts by which a row of a list matches and that its connections do not show; mostly none.
Json matched_json(const KnowledgeBase& kb, const ask::Profile& row);

/// How a connection holds: status, role, who has it, with whom, through what, and its citations.
Json connection_terms_json(const KnowledgeBase& kb, const ask::Connection& connection);

}  // namespace liaison::render
