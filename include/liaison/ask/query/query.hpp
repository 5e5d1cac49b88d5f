// SPDX-License-Identifier: MIT
#pragma once

// A question about entities or facts: an expression whose names have been looked up.
//
//     const Query query = bind(kb, parse_expression("{area:firearms status:current}"), text, {});
//     matches(kb, query, unodc, {})
//
// A term holds of a way (see traversal.hpp) if one of the way's facts satisfies it; a status,
// source or basis must be that of each of its facts. A term holds of an entity if it holds of one
// of its ways; several terms in `same_fact` must hold of one and the same way.

#include <cstdint>
#include <string>
#include <vector>

#include "liaison/ask/graph/traversal.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/query_fields.hpp"

namespace liaison::ask {

/// Whether only facts that name an entity count, and no chains of them.
struct Reach {
    bool direct = false;
};

/// What the field `has` asks for.
enum class Having : std::uint8_t {
    areas,
    groups,
    initiatives,
    instruments,
    activities,
    contributions,
    partners,
    roles,
};

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
    Having having = Having::areas;
    Comparison comparison = Comparison::is;
    Date date;
    bool is_literal = false;  ///< * in the pattern is itself
    std::string pattern;  ///< of an id or kind, where * is any text; of a text, its look-up form
};

/// Looks up what the expression names. A value with * in it, not quoted, stands for each of the
/// things whose id or name fits. Throws `Error` (usage) for an unknown or ambiguous name, and for a
/// word that is none of its field's; for an expression read from `text`, with the position in it.
Query bind(const KnowledgeBase& kb, const Expression& expression, std::string_view text,
           Reach reach);

/// Whether the query asks for nothing in particular, so that everything answers it.
bool is_unconditional(const Query& query);

/// Whether the entity answers the query. An entity is its own kind and id, and an organization is
/// the partner that it is; all else is a matter of facts.
bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, Reach reach);
/// Whether the entity answers a term by what it is, its kind, id or name, and not by a fact.
bool matches_by_itself(const KnowledgeBase& kb, const Query& term, EntityIndex entity);
/// Visits the ways by which an entity answers a term, or a query in braces.
void for_each_matching_way(const KnowledgeBase& kb, const Query& query, EntityIndex entity,
                           Reach reach, const WayVisitor& visit);
/// Those of the entities that answer the query, in their order.
std::vector<EntityIndex> matching(const KnowledgeBase& kb, const Query& query,
                                  std::vector<EntityIndex> entities, Reach reach);
/// Whether the fact does; its kinds and ids are those of its subject and object.
bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact);

/// The terms for one field without one of which nothing could match: not those of an alternative
/// to something else, nor those that must not hold.
std::vector<const Query*> required_terms(const Query& query, Field field);

/// Whether the text is what an id or kind term asks for.
bool fits(const Query& term, std::string_view text);

/// Whether `*` in the pattern, standing for any text, makes it the text. Takes steps in proportion
/// to the lengths of both.
bool fits_pattern(std::string_view pattern, std::string_view text);

}  // namespace liaison::ask
