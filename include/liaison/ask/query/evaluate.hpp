// SPDX-License-Identifier: MIT
#pragma once

// What answers a query.
//
//     matches(kb, query, unodc, {})

#include <string_view>
#include <vector>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

/// Whether the query asks for nothing in particular, so that everything answers it.
bool is_unconditional(const Query& query);

/// Whether the entity answers the query. An entity is its own kind and id, and an organization is
/// the partner that it is; all else is a matter of facts.
bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, TraversalMode mode);
/// Whether the entity answers a term by what it is, its kind, id or name, and not by a fact.
bool matches_by_itself(const KnowledgeBase& kb, const Term& term, EntityIndex entity);
/// Visits the paths by which an entity answers a term, or a query in braces.
void for_each_matching_path(const KnowledgeBase& kb, const Query& query, EntityIndex entity,
                            TraversalMode mode, const FactPathVisitor& visit);
/// Those of the entities that answer the query, in their order.
std::vector<EntityIndex> matching(const KnowledgeBase& kb, const Query& query,
                                  std::vector<EntityIndex> entities, TraversalMode mode);
/// Whether the fact does; its kinds and ids are those of its subject and object.
bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact);

/// The terms of one field that every match satisfies, or several of which one is satisfied by every
/// match. Of the terms below OR only those are among them that have no alternative in another
/// field, of those below NOT none.
std::vector<const Term*> required_terms(const Query& query, Field field);

/// What these terms ask for. `Value` is that of the field's terms.
template <typename Value>
std::vector<Value> required_values(const Query& query, Field field) {
    std::vector<Value> values;
    for (const Term* term : required_terms(query, field)) {
        values.push_back(std::get<Value>(term->value));
    }
    return values;
}

}  // namespace liaison::ask
