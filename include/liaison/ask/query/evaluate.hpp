// SPDX-License-Identifier: MIT
#pragma once

// Evaluates queries: tells whether entities and facts match.
//
//     const Query query = bind(kb, term("area", "cybercrime"), {}, {});
//     matches(kb, query, *kb.find("unodc"), TraversalMode::direct);  // true

#include <functional>
#include <string_view>
#include <vector>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

/// Whether the query has no conditions, so that everything matches.
bool is_unconditional(const Query& query);

/// Whether the entity matches. Terms about kind and id, and those about partners if it is an
/// organization, are compared with the entity itself; text also with its names. All other
/// terms are compared with its facts.
bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, TraversalMode mode);
/// Whether the entity matches a term by its own kind, id or name, not by a fact.
bool matches_by_itself(const KnowledgeBase& kb, const Term& term, EntityIndex entity);
/// Visits the paths by which an entity matches a term, or a query in braces.
void for_each_matching_path(const KnowledgeBase& kb, const Query& query, EntityIndex entity,
                            TraversalMode mode, const FactPathVisitor& visit);
/// The entities that match and for which `is_wanted` holds, sorted by index.
std::vector<EntityIndex> matching(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                                  const std::function<bool(EntityIndex)>& is_wanted);
/// Whether the fact matches. Terms about kind and id are compared with its subject and object.
bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact);
/// Whether the facts of a path match together, compared like a single fact.
bool matches(const KnowledgeBase& kb, const Query& query, FactPath path);

}  // namespace liaison::ask
