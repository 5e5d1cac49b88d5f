// SPDX-License-Identifier: MIT
#include "liaison/ask/query/evaluate.hpp"

#include <algorithm>
#include <optional>
#include <ranges>

#include "ask/query/pattern.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::ask {
namespace {

using Operator = Query::Operator;

bool names(const Fact& fact, EntityIndex entity) {
    return fact.subject == entity || fact.object == entity || fact.context == entity;
}

/// What is shared is shared with the hub, which such a fact does not name.
bool is_shared(const Fact& fact) {
    return fact.relation == Relation::shares_area || fact.relation == Relation::shares_activity;
}

bool names_any(const Fact& fact, const std::vector<EntityIndex>& sorted) {
    const auto among = [&](EntityIndex entity) {
        return std::ranges::binary_search(sorted, entity);
    };
    return among(fact.subject) || among(fact.object) || among(fact.context);
}

bool cites(const KnowledgeBase& kb, FactIndex fact, SourceIndex source) {
    return std::ranges::any_of(kb.citations(fact),
                               [&](const Citation& citation) { return citation.source == source; });
}

/// Whether the folded text has the folded phrase at the beginning of a word.
bool has_phrase(std::string_view text, const std::string& phrase) {
    return (' ' + text::fold(text)).find(' ' + phrase) != std::string::npos;
}

bool is_called(const KnowledgeBase& kb, EntityIndex entity, const std::string& phrase) {
    if (has_phrase(kb.name(entity), phrase)) return true;
    if (has_phrase(kb.text(kb.entity(entity).acronym), phrase)) return true;
    return std::ranges::any_of(kb.aliases(entity), [&](const Alias& alias) {
        return has_phrase(kb.text(alias.name), phrase);
    });
}

/// A date known only to the year neither is nor is not in one of its months: what is not stated
/// holds of nothing.
bool compares(Date date, Comparison comparison, Date with) {
    if (date.absent()) return false;
    const Date coarse = date.at_precision_of(with);
    if (coarse.precision() < with.precision() && coarse == with.at_precision_of(coarse))
        return false;
    switch (comparison) {
        case Comparison::is: return coarse == with;
        case Comparison::less: return coarse < with;
        case Comparison::at_most: return coarse <= with;
        case Comparison::more: return coarse > with;
        case Comparison::at_least: return coarse >= with;
    }
    unreachable();
}

bool fact_has(const KnowledgeBase& kb, const Fact& fact, FacetId facet, EntityIndex row) {
    const auto other_of_type = [&](EntityType type) {
        const auto is = [&](EntityIndex entity) {
            return entity != row && kb.entity(entity).type == type;
        };
        return is(fact.subject) || is(fact.object);
    };
    switch (facet) {
        case FacetId::areas: return other_of_type(EntityType::area);
        case FacetId::groups: return other_of_type(EntityType::group);
        case FacetId::initiatives: return other_of_type(EntityType::initiative);
        case FacetId::instruments: return other_of_type(EntityType::instrument);
        case FacetId::activities: return fact.relation == Relation::shares_activity;
        case FacetId::contributions: return fact.relation == Relation::contributes;
        case FacetId::roles: return fact.role != Role::none;
        case FacetId::partners:
            return (fact.subject != row && is_partner(kb, fact.subject)) ||
                   (fact.context != kNoEntity && fact.context != row);
        case FacetId::organizations: return false;  // no query asks for it
    }
    unreachable();
}

bool fits_entity(const KnowledgeBase& kb, const Query& term, EntityIndex entity) {
    const Entity& record = kb.entity(entity);
    return fits(term, kb.text(term.field == Field::id ? record.id : record.kind));
}

/// Whether a term holds of a fact; of a fact of its row's own, if there is a row.
bool term_holds(const KnowledgeBase& kb, const Query& term, FactIndex index, EntityIndex row) {
    const Fact& fact = kb.fact(index);
    switch (term.field) {
        case Field::status: return fact.status == term.status;
        case Field::source: return cites(kb, index, term.source);
        case Field::role: return fact.role == term.role;
        case Field::relation: return fact.relation == term.relation;
        case Field::scope: return fact.scope == term.scope;
        case Field::basis: return fact.basis == term.basis;
        case Field::date: return compares(fact.*term.dated, term.comparison, term.date);
        case Field::has: return fact_has(kb, fact, term.facet, row);
        case Field::text: return has_phrase(kb.text(fact.statement), term.pattern);
        case Field::area: return names_any(fact, term.narrower);
        case Field::id:
        case Field::kind:
            return fits_entity(kb, term, fact.subject) || fits_entity(kb, term, fact.object);
        case Field::partner:
            return names(fact, term.entity) || (term.entity == kb.hub() && is_shared(fact));
        case Field::group:
        case Field::initiative:
        case Field::activity:
        case Field::instrument: return names(fact, term.entity);
    }
    unreachable();
}

/// Whether a term is about the row itself and not about its facts.
bool is_about_row(const KnowledgeBase& kb, const Query& term, EntityIndex row) {
    if (row == kNoEntity) return false;
    const bool organization = kb.entity(row).type == EntityType::organization;
    return term.field == Field::kind || term.field == Field::id ||
           (term.field == Field::partner && organization);
}

bool row_is(const KnowledgeBase& kb, const Query& term, EntityIndex row) {
    return term.field == Field::partner ? row == term.entity : fits_entity(kb, term, row);
}

bool term_holds(const KnowledgeBase& kb, const Query& term, FactPath path, EntityIndex row) {
    if (is_about_row(kb, term, row)) return row_is(kb, term, row);
    const auto holds = [&](FactIndex fact) { return term_holds(kb, term, fact, row); };
    const bool of_each =
        term.field == Field::status || term.field == Field::source || term.field == Field::basis;
    return of_each ? std::ranges::all_of(path, holds) : std::ranges::any_of(path, holds);
}

/// Whether the query holds of a path.
bool holds(const KnowledgeBase& kb, const Query& query, FactPath path, EntityIndex row) {
    const auto each = [&](const Query& operand) { return holds(kb, operand, path, row); };
    switch (query.op) {
        case Operator::term: return term_holds(kb, query, path, row);
        case Operator::any: return std::ranges::any_of(query.operands, each);
        case Operator::negation: return !each(query.operands.front());
        case Operator::all:
        case Operator::same_fact: return std::ranges::all_of(query.operands, each);
    }
    unreachable();
}

bool any_path_matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity,
                      TraversalMode mode) {
    bool found = false;
    for_each_matching_path(kb, query, entity, mode, [&](FactPath) {
        found = true;
        return false;
    });
    return found;
}

/// Entities in order of index beside which none can match; nothing where all could.
using Candidates = std::optional<std::vector<EntityIndex>>;

/// Where a query asks for an area, a group or the like, only what is on a path of it can match:
/// found from there, it is no matter how many entities there are.
Candidates candidates_of(const KnowledgeBase& kb, const Query& query) {
    Candidates all;
    switch (query.op) {
        case Operator::negation: return std::nullopt;
        case Operator::any:
            all.emplace();
            for (const Query& operand : query.operands) {
                const auto some = candidates_of(kb, operand);
                if (!some) return std::nullopt;
                all->insert(all->end(), some->begin(), some->end());
            }
            std::ranges::sort(*all);
            return all;
        case Operator::all:
        case Operator::same_fact:
            for (const Query& operand : query.operands) {
                auto some = candidates_of(kb, operand);
                if (some && (!all || some->size() < all->size())) all = std::move(some);
            }
            return all;
        case Operator::term: break;
    }
    switch (query.field) {
        case Field::area: return named_on_paths_of(kb, query.narrower);
        case Field::group:
        case Field::initiative:
        case Field::activity:
        case Field::instrument: return named_on_paths_of(kb, {&query.entity, 1});
        default: return std::nullopt;
    }
}

/// Whether all alternatives are terms for one field, so that one of them is required.
bool is_choice_of(const Query& query, Field field) {
    return query.op == Operator::any &&
           std::ranges::all_of(query.operands, [&](const Query& operand) {
               return (operand.op == Operator::term && operand.field == field) ||
                      is_choice_of(operand, field);
           });
}

}  // namespace

bool is_unconditional(const Query& query) {
    return query.op == Operator::all && query.operands.empty();
}

void for_each_matching_path(const KnowledgeBase& kb, const Query& query, EntityIndex entity,
                            TraversalMode mode, const FactPathVisitor& visit) {
    for_each_fact_path(kb, entity, [&](FactPath path) {
        // Single facts are visited first, so that the first chain ends a direct search.
        if (mode == TraversalMode::direct && path.size() > 1) return false;
        return !holds(kb, query, path, entity) || visit(path);
    });
}

bool matches_by_itself(const KnowledgeBase& kb, const Query& term, EntityIndex entity) {
    if (is_about_row(kb, term, entity)) return row_is(kb, term, entity);
    return term.field == Field::text && is_called(kb, entity, term.pattern);
}

bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, TraversalMode mode) {
    const auto each = [&](const Query& operand) { return matches(kb, operand, entity, mode); };
    switch (query.op) {
        case Operator::all: return std::ranges::all_of(query.operands, each);
        case Operator::any: return std::ranges::any_of(query.operands, each);
        case Operator::negation: return !each(query.operands.front());
        case Operator::same_fact: return any_path_matches(kb, query, entity, mode);
        case Operator::term: break;
    }
    if (matches_by_itself(kb, query, entity)) return true;
    return !is_about_row(kb, query, entity) && any_path_matches(kb, query, entity, mode);
}

std::vector<EntityIndex> matching(const KnowledgeBase& kb, const Query& query,
                                  std::vector<EntityIndex> entities, TraversalMode mode) {
    const auto candidates = candidates_of(kb, query);
    std::erase_if(entities, [&](EntityIndex entity) {
        if (candidates && !std::ranges::binary_search(*candidates, entity)) return true;
        return !matches(kb, query, entity, mode);
    });
    return entities;
}

bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact) {
    return holds(kb, query, {&fact, 1}, kNoEntity);
}

std::vector<const Query*> required_terms(const Query& query, Field field) {
    std::vector<const Query*> found;
    std::vector<const Query*> open{&query};
    while (!open.empty()) {
        const Query* next = open.back();
        open.pop_back();
        if (next->op == Operator::term && next->field == field) found.push_back(next);
        const bool required = next->op == Operator::all || next->op == Operator::same_fact;
        if (!required && !is_choice_of(*next, field)) continue;
        for (const Query& operand : std::views::reverse(next->operands)) open.push_back(&operand);
    }
    return found;
}

bool fits(const Query& term, std::string_view text) {
    return term.is_literal ? term.pattern == text : fits_pattern(term.pattern, text);
}

}  // namespace liaison::ask
