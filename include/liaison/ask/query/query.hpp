// SPDX-License-Identifier: MIT
#pragma once

// A question about entities or facts: an expression whose names have been looked up.
//
//     const Query query = bind(kb, term("status", "current"), {}, {});
//     std::get<Status>(query.term->value);  // Status::current
//
// A term holds for a path (see traversal.hpp) if one of the path's facts satisfies it; a term about
// status, source, basis, the time when a fact held or whether it is dated must hold for all of its
// facts, and of alternatives of these, one for each fact. A term holds for an entity if it holds
// for one of its paths. Several terms in `same_fact` must hold for the same path.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liaison/ask/graph/fact_period.hpp"
#include "liaison/ask/graph/traversal.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/facet.hpp"
#include "liaison/ask/query/query_fields.hpp"

namespace liaison::ask {

/// How far a query follows facts: `direct` uses only facts that name the entity, `transitive` also
/// chains of facts.
enum class TraversalMode : std::uint8_t { transitive, direct };

/// The value of a term about an area.
struct AskedArea {
    EntityIndex area;
    std::vector<EntityIndex> narrower;  ///< the area and all narrower areas, sorted by index
};

/// The value of a term about a date.
struct AskedDate {
    Date Fact::*member;  ///< the left side of the comparison
    Comparison comparison;
    Date date;  ///< the right side
};

/// The value of a term that asks whether a fact has a date.
struct AskedDating {
    bool is_dated;
};

/// A pattern for an id or, in the form of `text::word_key`, for a kind. Unless it is literal, each
/// * matches any text.
struct Pattern {
    std::string text;
    bool is_literal;

    bool fits(std::string_view candidate) const;
};

/// A phrase that a name or statement must contain, in the form of `text::fold`.
struct Phrase {
    std::string folded;
};

/// A condition on one field. Fields about entities other than areas have an `EntityIndex`.
struct Term {
    Field field;
    std::variant<AskedArea, EntityIndex, SourceIndex, Role, Status, Scope, Basis, Relation, FacetId,
                 AskedDate, AskedPeriod, AskedDating, Pattern, Phrase>
        value;
};

struct Query {
    using Operator = Expression::Operator;

    Operator op = Operator::all;  ///< `all` without operands matches everything
    std::vector<Query> operands;
    std::optional<Term> term;  ///< present if and only if `op` is `term`
};

}  // namespace liaison::ask
