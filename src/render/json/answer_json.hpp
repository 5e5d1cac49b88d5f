// SPDX-License-Identifier: MIT
#pragma once

// Answers as JSON, and the parts that they share. record_json.hpp makes the records in them.

#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/profile.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// One row of a list of entities.
Json row_json(const KnowledgeBase& kb, const ask::Profile& row);
/// The answer of `show`: the profile with its facts, its sources and what is not stated.
Json profile_json(const KnowledgeBase& kb, const ask::Profile& profile);
/// One row of the list of sources.
Json source_row_json(const KnowledgeBase& kb, const ask::SourceUse& use);
/// The sources of the citations, without sections.
Json sources_json(const KnowledgeBase& kb, const std::vector<Citation>& citations);

Json statuses_json(const std::vector<Status>& statuses);
/// The entities at one end (`subject` or `object`) of the facts, each once.
std::vector<EntityIndex> ends_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                                 EntityIndex Fact::*end);
Json ids_json(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities);

/// The citations of the facts as one list.
Json cite_json(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// `{"id": …, "name": …}`.
Json named_json(const KnowledgeBase& kb, EntityIndex entity);

/// `{"id": …, "type": …, "kind": …, "name": …}`, without `kind` if the entity has none.
Json identified_json(const KnowledgeBase& kb, EntityIndex index);

/// The score rounded to four decimals; more would be noise.
double rounded(double score);

/// The facts that make a list row match but are not among its connections. Usually empty.
Json matched_json(const KnowledgeBase& kb, const ask::Profile& row);

/// Status, role, holder, context, path and citations of a connection.
Json connection_terms_json(const KnowledgeBase& kb, const ask::Connection& connection);

}  // namespace liaison::render
