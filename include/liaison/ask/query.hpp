// SPDX-License-Identifier: MIT
#pragma once

// A question about entities or facts, as a tree. The filter flags of the command line are one way
// to write it.
//
//     Query query = same_fact({term(Field::area, border_management),
//                              term(Status::exploring)});
//     matches(kb, query, unodc, {})
//
// A term holds of a way (see ways.hpp) if one of the way's facts satisfies it; a status or source
// must be that of each of its facts. A term holds of an entity if it holds of one of its ways;
// several terms in `same_fact` must hold of one and the same way.

#include <cstdint>
#include <string>
#include <vector>

#include "liaison/ask/ways.hpp"

namespace liaison::ask {

enum class Field : std::uint8_t {
    area,
    group,
    initiative,
    activity,
    partner,
    role,
    status,
    source,
    kind,
};

struct Query {
    enum class Operator : std::uint8_t { term, all, any, same_fact };

    Operator op = Operator::all;  ///< `all` of nothing holds of everything
    std::vector<Query> operands;  ///< of all, any, same_fact (all of them, of one way)

    Field field = Field::area;  ///< of a term
    std::vector<EntityIndex>
        entities{};  ///< of a term for an entity: it, and narrower areas after it
    Role role = Role::none;
    Status status = Status::current;
    SourceIndex source{};
    std::string kind{};
};

Query term(Field field, EntityIndex entity);
/// For an area, with the narrower ones unless `direct`.
Query area_term(const KnowledgeBase& kb, EntityIndex area, bool direct);
Query term(Role role);
Query term(Status status);
Query term(SourceIndex source);
Query kind_term(std::string kind);
Query all_of(std::vector<Query> operands);
Query any_of(std::vector<Query> operands);
Query same_fact(std::vector<Query> operands);

/// Whether only facts that name an entity count, and no chains of them.
struct Reach {
    bool direct = false;
};

/// Whether the entity answers the query. An entity is its own kind, and an organization is the
/// partner that it is; all else is a matter of facts.
bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, Reach reach);
/// Whether the fact does; its kinds are those of its subject and object.
bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact);

/// All terms for one field, wherever they stand in the tree.
std::vector<const Query*> terms_for(const Query& query, Field field);

}  // namespace liaison::ask
