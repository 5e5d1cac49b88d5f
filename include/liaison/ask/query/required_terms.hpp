// SPDX-License-Identifier: MIT
#pragma once

// What a query requires of everything that matches it.
//
//     const Query query = bind(kb, term("status", "current"), {}, {});
//     required_values<Status>(query, Field::status);  // Status::current alone
//     restricts_facts(query);                         // true

#include <vector>

#include "liaison/ask/query/query.hpp"

namespace liaison::ask {

/// Whether a term of the field must hold for every fact of a path.
bool restricts_facts(Field field);
/// Whether the query is such a term, or an OR of these. Then each fact of a path must satisfy it.
bool restricts_facts(const Query& query);

/// The terms of one field that every match must satisfy. If all alternatives of an OR are terms of
/// the field, they are included, and a match satisfies one of them. Terms below NOT never are.
std::vector<const Term*> required_terms(const Query& query, Field field);

/// The values of these terms. `Value` must be the type that the field's terms hold.
template <typename Value>
std::vector<Value> required_values(const Query& query, Field field) {
    std::vector<Value> values;
    for (const Term* term : required_terms(query, field)) {
        values.push_back(std::get<Value>(term->value));
    }
    return values;
}

}  // namespace liaison::ask
