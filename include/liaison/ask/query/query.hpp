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
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liaison/ask/graph/traversal.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/facet.hpp"
#include "liaison/ask/query/query_fields.hpp"

namespace liaison::ask {

/// How far a query follows facts: `direct` takes only facts that name an entity; `transitive` also
/// chains of them.
enum class TraversalMode : std::uint8_t { transitive, direct };

/// What a term about an area asks for.
struct AskedArea {
    EntityIndex area;
    std::vector<EntityIndex> narrower;  ///< the area itself included, in order of index
};

/// What a term about a date asks for.
struct AskedDate {
    Date Fact::*member;  ///< the date that is compared …
    Comparison comparison;
    Date date;  ///< … with this one
};

/// What an id or kind has to be; each * stands for any text, unless it is literal.
struct Pattern {
    std::string text;
    bool is_literal;

    bool fits(std::string_view candidate) const;
};

/// A phrase that a name or statement has to contain, as `text::fold` gives it.
struct Phrase {
    std::string folded;
};

/// A condition on one field. `EntityIndex` is the value of the fields that name an entity other
/// than an area.
struct Term {
    Field field;
    std::variant<AskedArea, EntityIndex, SourceIndex, Role, Status, Scope, Basis, Relation, FacetId,
                 AskedDate, Pattern, Phrase>
        value;
};

struct Query {
    using Operator = Expression::Operator;

    Operator op = Operator::all;  ///< `all` of nothing holds of everything
    std::vector<Query> operands;
    std::optional<Term> term;  ///< if `op` is `term`, and only then
};

}  // namespace liaison::ask
