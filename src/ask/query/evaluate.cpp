// SPDX-License-Identifier: MIT
#include "liaison/ask/query/evaluate.hpp"

#include <algorithm>
#include <optional>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/required_terms.hpp"
#include "liaison/model/distinct.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::ask {
namespace {

using Operator = Query::Operator;

bool names(const Fact& fact, EntityIndex entity) {
    return fact.subject == entity || fact.object == entity || fact.context == entity;
}

/// `shares-area` and `shares-activity` facts leave the hub implicit, so a term about the hub has to
/// match them as well.
bool leaves_hub_implicit(const Fact& fact) {
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

/// Whether the text, after folding, has the folded phrase at the start of a word.
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

/// A date known only to the year is neither inside nor outside one of its months, so comparing it
/// with a month is false both ways.
bool compares(Date date, Comparison comparison, Date with) {
    if (date.absent()) return false;
    const bool equal = date.at_precision_of(with) == with;
    switch (comparison) {
        case Comparison::is: return equal;
        case Comparison::less: return with.is_after(date);
        case Comparison::at_most: return equal || with.is_after(date);
        case Comparison::more: return date.is_after(with);
        case Comparison::at_least: return equal || date.is_after(with);
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

bool fits_entity(const KnowledgeBase& kb, const Term& term, EntityIndex entity) {
    const Entity& record = kb.entity(entity);
    const auto& pattern = std::get<Pattern>(term.value);
    if (term.field == Field::id) return pattern.fits(kb.text(record.id));
    return pattern.fits(text::word_key(kb.text(record.kind)));
}

/// Tests whether a fact satisfies a term, with one overload for each type of value.
struct FactTest {
    const KnowledgeBase& kb;
    const Term& term;
    FactIndex index;
    EntityIndex row;  ///< the entity that is tested; none if the fact itself is
    const Fact& fact = kb.fact(index);

    bool operator()(Status status) const { return fact.status == status; }
    bool operator()(Role role) const { return fact.role == role; }
    bool operator()(Relation relation) const { return fact.relation == relation; }
    bool operator()(Scope scope) const { return fact.scope == scope; }
    bool operator()(Basis basis) const { return fact.basis == basis; }
    bool operator()(SourceIndex source) const { return cites(kb, index, source); }
    bool operator()(FacetId facet) const { return fact_has(kb, fact, facet, row); }
    bool operator()(const AskedArea& asked) const { return names_any(fact, asked.narrower); }
    bool operator()(EntityIndex entity) const {
        return names(fact, entity) || (entity == kb.hub() && leaves_hub_implicit(fact));
    }
    bool operator()(const AskedDate& asked) const {
        return compares(fact.*asked.member, asked.comparison, asked.date);
    }
    bool operator()(const AskedPeriod& asked) const { return period_of(kb, index).meets(asked); }
    bool operator()(AskedDating asked) const {
        return period_of(kb, index).is_dated() == asked.is_dated;
    }
    bool operator()(const Phrase& phrase) const {
        return has_phrase(kb.text(fact.statement), phrase.folded);
    }
    bool operator()(const Pattern&) const {
        return fits_entity(kb, term, fact.subject) || fits_entity(kb, term, fact.object);
    }
};

/// Whether a term is compared with the entity itself and not with its facts.
bool is_about_row(const KnowledgeBase& kb, const Term& term, EntityIndex row) {
    if (row == kNoEntity) return false;
    const bool organization = kb.entity(row).type == EntityType::organization;
    return std::holds_alternative<Pattern>(term.value) ||
           (term.field == Field::partner && organization);
}

bool row_is(const KnowledgeBase& kb, const Term& term, EntityIndex row) {
    if (const auto* entity = std::get_if<EntityIndex>(&term.value)) return row == *entity;
    return fits_entity(kb, term, row);
}

bool term_holds(const KnowledgeBase& kb, const Term& term, FactPath path, EntityIndex row) {
    if (is_about_row(kb, term, row)) return row_is(kb, term, row);
    const auto holds = [&](FactIndex fact) {
        return std::visit(FactTest{kb, term, fact, row}, term.value);
    };
    return restricts_facts(term.field) ? std::ranges::all_of(path, holds)
                                       : std::ranges::any_of(path, holds);
}

/// Whether the query holds of a path.
bool holds(const KnowledgeBase& kb, const Query& query, FactPath path, EntityIndex row) {
    const auto each = [&](const Query& operand) { return holds(kb, operand, path, row); };
    if (path.size() > 1 && query.op == Operator::any && restricts_facts(query)) {
        const auto on_fact = [&](const FactIndex& fact) {
            return holds(kb, query, {&fact, 1}, row);
        };
        return std::ranges::all_of(path, on_fact);
    }
    switch (query.op) {
        case Operator::term: return term_holds(kb, *query.term, path, row);
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

/// A superset of the matching entities, sorted by index; nullopt if all entities may match.
using Candidates = std::optional<std::vector<EntityIndex>>;

/// The entities that can match a term about an area, group, initiative, activity or instrument: all
/// are on its paths, so it is searched from there.
Candidates candidates_of(const KnowledgeBase& kb, const Term& term) {
    if (const auto* asked = std::get_if<AskedArea>(&term.value)) {
        return named_on_paths_of(kb, asked->narrower);
    }
    const auto* entity = std::get_if<EntityIndex>(&term.value);
    if (entity == nullptr || term.field == Field::partner) return std::nullopt;
    return named_on_paths_of(kb, {entity, 1});
}

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
            keep_each_once(*all);
            return all;
        case Operator::all:
        case Operator::same_fact:
            for (const Query& operand : query.operands) {
                auto some = candidates_of(kb, operand);
                if (some && (!all || some->size() < all->size())) all = std::move(some);
            }
            return all;
        case Operator::term: return candidates_of(kb, *query.term);
    }
    unreachable();
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

bool matches_by_itself(const KnowledgeBase& kb, const Term& term, EntityIndex entity) {
    if (is_about_row(kb, term, entity)) return row_is(kb, term, entity);
    const auto* phrase = std::get_if<Phrase>(&term.value);
    return phrase != nullptr && is_called(kb, entity, phrase->folded);
}

bool matches(const KnowledgeBase& kb, const Query& query, EntityIndex entity, TraversalMode mode) {
    const auto each = [&](const Query& operand) { return matches(kb, operand, entity, mode); };
    switch (query.op) {
        case Operator::all: return std::ranges::all_of(query.operands, each);
        case Operator::any:
            if (restricts_facts(query)) return any_path_matches(kb, query, entity, mode);
            return std::ranges::any_of(query.operands, each);
        case Operator::negation: return !each(query.operands.front());
        case Operator::same_fact: return any_path_matches(kb, query, entity, mode);
        case Operator::term: break;
    }
    if (matches_by_itself(kb, *query.term, entity)) return true;
    return !is_about_row(kb, *query.term, entity) && any_path_matches(kb, query, entity, mode);
}

std::vector<EntityIndex> matching(const KnowledgeBase& kb, const Query& query, TraversalMode mode,
                                  const std::function<bool(EntityIndex)>& is_wanted) {
    std::vector<EntityIndex> found;
    const auto add_if = [&](EntityIndex entity) {
        if (is_wanted(entity) && matches(kb, query, entity, mode)) found.push_back(entity);
    };
    if (const auto candidates = candidates_of(kb, query)) {
        std::ranges::for_each(*candidates, add_if);
    } else {
        std::ranges::for_each(kb.entity_indices(), add_if);
    }
    return found;
}

bool matches(const KnowledgeBase& kb, const Query& query, FactIndex fact) {
    return matches(kb, query, FactPath(&fact, 1));
}

bool matches(const KnowledgeBase& kb, const Query& query, FactPath path) {
    return holds(kb, query, path, kNoEntity);
}

}  // namespace liaison::ask
