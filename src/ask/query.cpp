// SPDX-License-Identifier: MIT
#include "liaison/ask/query.hpp"

#include <algorithm>

namespace liaison::ask {
namespace {

bool names(const Fact& fact, EntityIndex entity) {
    return fact.subject == entity || fact.object == entity || fact.context == entity;
}

bool cites(const KnowledgeBase& kb, FactIndex fact, SourceIndex source) {
    return std::ranges::any_of(kb.citations(fact),
                               [&](const Citation& citation) { return citation.source == source; });
}

bool has_kind(const KnowledgeBase& kb, EntityIndex entity, std::string_view kind) {
    return kb.text(kb.entity(entity).kind) == kind;
}

/// Whether a term holds of a way. `row` is the entity whose way it is, kNoEntity for a bare fact.
bool term_holds(const KnowledgeBase& kb, const Query& term, Way way, EntityIndex row) {
    const auto any_fact = [&](const auto& holds) {
        return std::ranges::any_of(way, [&](FactIndex fact) { return holds(kb.fact(fact)); });
    };
    switch (term.field) {
        case Field::status:
            return std::ranges::all_of(
                way, [&](FactIndex fact) { return kb.fact(fact).status == term.status; });
        case Field::source:
            return std::ranges::all_of(
                way, [&](FactIndex fact) { return cites(kb, fact, term.source); });
        case Field::role: return any_fact([&](const Fact& fact) { return fact.role == term.role; });
        case Field::kind:
            if (row != kNoEntity) return has_kind(kb, row, term.kind);
            return any_fact([&](const Fact& fact) {
                return has_kind(kb, fact.subject, term.kind) ||
                       has_kind(kb, fact.object, term.kind);
            });
        case Field::partner:
            if (row != kNoEntity && kb.entity(row).type == EntityType::organization) {
                return row == term.entities.front();
            }
            break;
        default: break;
    }
    return any_fact([&](const Fact& fact) {
        return std::ranges::any_of(term.entities,
                                   [&](EntityIndex entity) { return names(fact, entity); });
    });
}

/// Whether the query holds of a way.
bool holds(const KnowledgeBase& kb, const Query& query, Way way, EntityIndex row) {
    const auto each = [&](const Query& operand) { return holds(kb, operand, way, row); };
    switch (query.op) {
        case Query::Operator::term: return term_holds(kb, query, way, row);
        case Query::Operator::any: return std::ranges::any_of(query.operands, each);
        case Query::Operator::all:
        case Query::Operator::same_fact: return std::ranges::all_of(query.operands, each);
    }
    return false;
}

bool some_way_holds(const KnowledgeBase& kb, const Query& query, EntityIndex entity, Reach reach) {
    bool found = false;
    for_each_way(kb, entity, [&](Way way) {
        // Single facts are visited first, so that the first chain ends a direct search.
        if (reach.direct && way.size() > 1) return false;
        found = holds(kb, query, way, entity);
        return !found;
    });
    return found;
}

Query make_term(Field field) {
    Query query;
    query.op = Query::Operator::term;
    query.field = field;
    return query;
}

Query make_node(Query::Operator op, std::vector<Query> operands) {
    Query query;
    query.op = op;
    query.operands = std::move(operands);
    return query;
}

}  // namespace

Query term(Field field, EntityIndex entity) {
    Query query = make_term(field);
    query.entities.push_back(entity);
    return query;
}

Query area_term(const KnowledgeBase& kb, EntityIndex area, bool direct) {
    Query query = term(Field::area, area);
    if (direct) return query;
    for (const EntityIndex narrower : with_narrower(kb, area)) {
        if (narrower != area) query.entities.push_back(narrower);
    }
    return query;
}

Query term(Role role) {
    Query query = make_term(Field::role);
    query.role = role;
    return query;
}

Query term(Status status) {
    Query query = make_term(Field::status);
    query.status = status;
    return query;
}

Query term(SourceIndex source) {
    Query query = make_term(Field::source);
    query.source = source;
    return query;
}

Query kind_term(std::string kind) {
    Query query = make_term(Field::kind);
    query.kind = std::move(kind);
    return query;
}

Query all_of(std::vector<Query> operands) {
    return make_node(Query::Operator::all, std::move(operands));
}

Query any_of(std::vector<Query> operands) {
    return make_node(Query::Operator::any, std::move(operands));
}

Query same_fact(std::vector<Query> operands) {
    return make_node(Query::Operator::same_fact, std::move(operands));
}

bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, Reach reach) {
    const auto each = [&](const Query& operand) { return matches(kb, operand, entity, reach); };
    switch (query.op) {
        case Query::Operator::all: return std::ranges::all_of(query.operands, each);
        case Query::Operator::any: return std::ranges::any_of(query.operands, each);
        case Query::Operator::same_fact: return some_way_holds(kb, query, entity, reach);
        case Query::Operator::term: {
            const bool is_organization = kb.entity(entity).type == EntityType::organization;
            if (query.field == Field::kind || (query.field == Field::partner && is_organization)) {
                return term_holds(kb, query, {}, entity);
            }
            return some_way_holds(kb, query, entity, reach);
        }
    }
    return false;
}

bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact) {
    return holds(kb, query, {&fact, 1}, kNoEntity);
}

std::vector<const Query*> terms_for(const Query& query, Field field) {
    std::vector<const Query*> found;
    std::vector<const Query*> open{&query};
    while (!open.empty()) {
        const Query* next = open.back();
        open.pop_back();
        if (next->op == Query::Operator::term && next->field == field) found.push_back(next);
        for (auto operand = next->operands.rbegin(); operand != next->operands.rend(); ++operand) {
            open.push_back(&*operand);
        }
    }
    return found;
}

}  // namespace liaison::ask
