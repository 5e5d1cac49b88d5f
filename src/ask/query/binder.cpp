// SPDX-License-Identifier: MIT
#include "liaison/ask/query/binder.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "ask/query/lexer.hpp"
#include "ask/query/pattern.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/query/unloaded_keys.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

/// The types of entity that a field names; nothing for one that names none.
std::optional<TypeSet> types_of(Field field) {
    switch (field) {
        case Field::area: return TypeSet{EntityType::area};
        case Field::group: return TypeSet{EntityType::group};
        case Field::initiative: return TypeSet{EntityType::initiative};
        case Field::activity: return TypeSet{EntityType::activity};
        case Field::instrument: return TypeSet{EntityType::instrument};
        case Field::partner: return TypeSet{EntityType::organization};
        default: return std::nullopt;
    }
}

class Binder {
  public:
    Binder(const KnowledgeBase& kb, std::string_view text, TraversalMode mode)
        : kb_(kb), text_(text), mode_(mode) {}

    Query bind(const Expression& expression) const {
        if (expression.op == Expression::Operator::term) return bind_in_place(expression);
        Query query;
        query.op = expression.op;
        for (const Expression& operand : expression.operands) {
            query.operands.push_back(bind(operand));
        }
        if (query.op == Query::Operator::same_fact) keep_to_basis(query);
        return query;
    }

  private:
    /// A query for stated facts does not reach narrower areas that the editors placed.
    void keep_to_basis(Query& query) const {
        const auto bases = required_terms(query, Field::basis);
        const bool stated = !bases.empty() && std::ranges::all_of(bases, [](const Query* term) {
            return term->basis == Basis::stated;
        });
        if (stated) narrow_areas(query);
    }

    void narrow_areas(Query& query) const {
        for (Query& operand : query.operands) narrow_areas(operand);
        const bool area = query.op == Query::Operator::term && query.field == Field::area;
        if (area && mode_ != TraversalMode::direct) {
            query.narrower = with_narrower(kb_, query.entity, Narrower::stated);
        }
    }

    /// An error about a term that was read shows where.
    Query bind_in_place(const Expression& expression) const {
        try {
            return bind_term(expression);
        } catch (const Error& error) {
            if (expression.value_offset == kNowhere) throw;
            throw Error{error.kind(), error.what(), error.hint(),
                        excerpt(text_, expression.value_offset)}
                .about(error.key());
        }
    }

    Query bind_term(const Expression& expression) const {
        const FieldRule* rule = find_field(expression.field);
        Query term;
        term.op = Query::Operator::term;
        term.field = rule == nullptr ? Field::text : rule->field;
        term.comparison = expression.comparison;
        const std::string& value = expression.value;
        if (const auto types = types_of(term.field)) return bind_entity(expression, term, *types);
        switch (term.field) {
            case Field::status: term.status = word<Status>("status", value); break;
            case Field::role: term.role = word<Role>("role", value); break;
            case Field::scope: term.scope = word<Scope>("scope", value); break;
            case Field::basis: term.basis = word<Basis>("basis", value); break;
            case Field::relation: term.relation = relation(value); break;
            case Field::has: term.facet = facet(value); break;
            case Field::source: return bind_source(expression, term);
            case Field::date:
                term.dated = rule->date;
                term.date = date(value);
                break;
            case Field::id:
            case Field::kind:
                term.pattern = value;
                term.is_literal = expression.quoted;
                check_known(term);
                break;
            default: term.pattern = text::fold(value); break;
        }
        return term;
    }

    static bool is_pattern(const Expression& expression) {
        return !expression.quoted && expression.value.find('*') != std::string::npos;
    }

    static Query any_of_these(std::vector<Query> terms, const std::string& pattern) {
        if (terms.empty()) {
            throw Error{ErrorKind::usage, fmt::format("nothing fits \"{}\"", pattern)};
        }
        if (terms.size() == 1) return std::move(terms.front());
        Query query;
        query.op = Query::Operator::any;
        query.operands = std::move(terms);
        return query;
    }

    Query bind_entity(const Expression& expression, Query term, TypeSet types) const {
        const auto with_entity = [&](EntityIndex entity) {
            Query bound = term;
            bound.entity = entity;
            if (term.field == Field::area) {
                bound.narrower = mode_ == TraversalMode::direct ? std::vector{entity}
                                                                : with_narrower(kb_, entity);
            }
            return bound;
        };
        if (!is_pattern(expression)) {
            return with_entity(resolve_name(kb_, expression.value, types));
        }
        const std::string folded = folded_pattern(expression.value);
        std::vector<Query> terms;
        for (std::uint32_t i = 0; i < kb_.entities().size(); ++i) {
            const EntityIndex entity{i};
            if (types.contains(kb_.entity(entity).type) &&
                is_called_so(entity, expression.value, folded)) {
                terms.push_back(with_entity(entity));
            }
        }
        return any_of_these(std::move(terms), expression.value);
    }

    bool is_called_so(EntityIndex entity, const std::string& pattern,
                      const std::string& folded) const {
        return fits_pattern(pattern, kb_.id(entity)) ||
               fits_pattern(folded, text::fold(kb_.name(entity))) ||
               fits_pattern(folded, text::fold(kb_.text(kb_.entity(entity).acronym)));
    }

    /// Folded but for its stars.
    static std::string folded_pattern(const std::string& pattern) {
        std::string folded;
        std::string_view rest = pattern;
        while (true) {
            const auto star = rest.find('*');
            folded += text::fold(rest.substr(0, star));
            if (star == std::string_view::npos) return folded;
            folded += '*';
            rest.remove_prefix(star + 1);
        }
    }

    Query bind_source(const Expression& expression, Query term) const {
        if (!is_pattern(expression)) {
            term.source = resolve_source(kb_, expression.value);
            return term;
        }
        std::vector<Query> terms;
        for (std::uint32_t i = 0; i < kb_.sources().size(); ++i) {
            if (!fits_pattern(expression.value, kb_.id(SourceIndex{i}))) continue;
            term.source = SourceIndex{i};
            terms.push_back(term);
        }
        return any_of_these(std::move(terms), expression.value);
    }

    /// An id or kind that nothing has is more likely a slip than a question.
    void check_known(const Query& term) const {
        const bool is_id = term.field == Field::id;
        SpellingSuggester suggester(term.pattern);
        for (const Entity& entity : kb_.entities()) {
            const auto known = kb_.text(is_id ? entity.id : entity.kind);
            if (fits(term, known)) return;
            if (!known.empty()) suggester.consider(known);
        }
        throw Error{
            ErrorKind::usage,
            fmt::format("nothing {} \"{}\"", is_id ? "has the id" : "is of the kind", term.pattern),
            suggester.hint()}
            .about(is_id ? key_of_name(term.pattern) : key_of_kind(term.pattern));
    }

    template <typename Known>
    static Error no_such(std::string_view what, const std::string& value, const Known& known) {
        return Error{ErrorKind::usage, fmt::format("there is no {} \"{}\"", what, value),
                     suggestion(value, std::span<const std::string_view>(known))};
    }

    template <typename E>
    static E word(std::string_view what, const std::string& value) {
        if (const auto found = parse<E>(value); found && !value.empty()) return *found;
        throw no_such(what, value, ids<E>());
    }

    static Relation relation(const std::string& value) {
        if (const auto found = parse_relation(value)) return *found;
        std::vector<std::string_view> known;
        for (const RelationRule& rule : relation_rules()) known.push_back(rule.id);
        throw no_such("relation", value, known);
    }

    static FacetId facet(const std::string& value) {
        if (const auto found = facet_in_queries(value)) return *found;
        throw no_such("sort of thing", value, facet_ids_in_queries());
    }

    static Date date(const std::string& value) {
        if (const auto found = Date::parse(value)) return *found;
        throw Error{ErrorKind::usage, fmt::format("\"{}\" is not a date", value),
                    "write a year, a month or a day that exists: 2017, 2017-07 or 2017-07-21"};
    }

    const KnowledgeBase& kb_;
    std::string_view text_;
    TraversalMode mode_;
};

}  // namespace

Query bind(const KnowledgeBase& kb, const Expression& expression, std::string_view text,
           TraversalMode mode) {
    return Binder(kb, text, mode).bind(expression);
}

}  // namespace liaison::ask
