// SPDX-License-Identifier: MIT
#pragma once

// A question about entities or facts: an expression whose names have been looked up.
//
//     const Query query = bind(kb, parse_expression("{area:firearms status:current}"), text, {});
//
// A term holds of a path (see traversal.hpp) if one of the path's facts satisfies it; a status,
// source or basis must be that of each of its facts. A term holds of an entity if it holds of one
// of its paths; several terms in `same_fact` must hold of one and the same path.

#include <cstdint>
#include <string>
#include <vector>

#include "liaison/ask/graph/traversal.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/facet.hpp"
#include "liaison/ask/query/query_fields.hpp"

namespace liaison::ask {

/// How far a query follows facts: `direct` takes only facts that name an entity; `transitive` also
/// chains of them.
enum class TraversalMode : std::uint8_t { transitive, direct };

struct Query {
    using Operator = Expression::Operator;

    Operator op = Operator::all;  ///< `all` of nothing holds of everything
    std::vector<Query> operands;

    // Of a term: its field, and of the following that which the field is about.
    Field field = Field::text;
    EntityIndex entity = kNoEntity;
    std::vector<EntityIndex> narrower;  ///< of an area, itself included, in order of index
    Role role = Role::none;
    Status status = Status::current;
    Scope scope = Scope::individual;
    Basis basis = Basis::stated;
    Relation relation = Relation::part_of;
    SourceIndex source{};
    FacetId facet = FacetId::areas;
    Comparison comparison = Comparison::is;
    Date Fact::*dated = nullptr;  ///< the date that is compared …
    Date date;                    ///< … with this one
    bool is_literal = false;      ///< * in the pattern is itself
    std::string pattern;  ///< of an id or kind, where * is any text; of a text, its look-up form
};

}  // namespace liaison::ask
