// SPDX-License-Identifier: MIT
#include "liaison/ask/query/binder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "ask/query/lexer.hpp"
#include "ask/query/pattern.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/query/required_terms.hpp"
#include "liaison/ask/query/unloaded_keys.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::ask {
namespace {

class Binder {
  public:
    Binder(const KnowledgeBase& kb, std::string_view text, TraversalMode mode)
        : kb_(kb), text_(text), mode_(mode) {}

    Query bind(const Expression& expression) const {
        if (expression.op == Expression::Operator::term) return bind_with_excerpt(expression);
        Query query{expression.op, {}, {}};
        for (const Expression& operand : expression.operands) {
            query.operands.push_back(bind(operand));
        }
        if (query.op == Query::Operator::same_fact) keep_to_basis(query);
        return query;
    }

  private:
    /// If the query is for stated facts only, its areas do not include editorial narrower areas.
    void keep_to_basis(Query& query) const {
        const auto bases = required_values<Basis>(query, Field::basis);
        const bool stated = std::ranges::count(bases, Basis::stated) == std::ssize(bases);
        if (!bases.empty() && stated) narrow_areas(query);
    }

    void narrow_areas(Query& query) const {
        for (Query& operand : query.operands) narrow_areas(operand);
        auto* asked = query.term ? std::get_if<AskedArea>(&query.term->value) : nullptr;
        if (asked != nullptr && mode_ != TraversalMode::direct) {
            asked->narrower = with_narrower(kb_, asked->area, Narrower::stated);
        }
    }

    /// Binds a term. An error about a term that was read from a text shows its position.
    Query bind_with_excerpt(const Expression& expression) const {
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
        const std::string& value = expression.value;
        if (rule == nullptr) return query_of({Field::text, Phrase{text::fold(value)}});
        const auto with = [&](auto bound) { return query_of({rule->field, std::move(bound)}); };
        switch (rule->field) {
            case Field::status: return with(word<Status>("status", value));
            case Field::role: return with(word<Role>("role", value));
            case Field::scope: return with(word<Scope>("scope", value));
            case Field::basis: return with(word<Basis>("basis", value));
            case Field::relation: return with(word<Relation>("relation", value));
            case Field::has: return with(facet(value));
            case Field::source: return bind_source(expression);
            case Field::date:
                return with(AskedDate{rule->date, expression.comparison, date(value)});
            case Field::held: return with(period(value));
            case Field::dated: return with(dating(value));
            case Field::id:
            case Field::kind: return with(known_pattern(expression, rule->field));
            case Field::area: return bind_area(expression);
            case Field::group: return bind_entity(expression, Field::group, {EntityType::group});
            case Field::initiative:
                return bind_entity(expression, Field::initiative, {EntityType::initiative});
            case Field::activity:
                return bind_entity(expression, Field::activity, {EntityType::activity});
            case Field::instrument:
                return bind_entity(expression, Field::instrument, {EntityType::instrument});
            case Field::partner:
                return bind_entity(expression, Field::partner, {EntityType::organization});
            case Field::text: break;  // has no rule
        }
        unreachable();
    }

    static Query query_of(Term term) { return {Query::Operator::term, {}, std::move(term)}; }

    static bool is_pattern(const Expression& expression) {
        return !expression.quoted && expression.value.find('*') != std::string::npos;
    }

    /// A query for any of the values that a pattern matches.
    template <typename Value>
    static Query any_of_these(const Expression& expression, Field field,
                              std::vector<Value> values) {
        if (values.empty()) {
            throw Error{ErrorKind::usage,
                        fmt::format("no {} matches \"{}\"", expression.field, expression.value)};
        }
        if (values.size() == 1) return query_of({field, std::move(values.front())});
        Query query{Query::Operator::any, {}, {}};
        for (Value& value : values) query.operands.push_back(query_of({field, std::move(value)}));
        return query;
    }

    Query bind_area(const Expression& expression) const {
        std::vector<AskedArea> areas;
        for (const EntityIndex area : entities_named(expression, {EntityType::area})) {
            areas.push_back({area, mode_ == TraversalMode::direct ? std::vector{area}
                                                                  : with_narrower(kb_, area)});
        }
        return any_of_these(expression, Field::area, std::move(areas));
    }

    Query bind_entity(const Expression& expression, Field field, TypeSet types) const {
        return any_of_these(expression, field, entities_named(expression, types));
    }

    std::vector<EntityIndex> entities_named(const Expression& expression, TypeSet types) const {
        if (!is_pattern(expression)) return {resolve_name(kb_, expression.value, types)};
        const std::string folded = each_piece(expression.value, text::fold);
        std::vector<EntityIndex> found;
        for (std::uint32_t i = 0; i < kb_.entities().size(); ++i) {
            const EntityIndex entity{i};
            if (types.contains(kb_.entity(entity).type) &&
                is_called_so(entity, expression.value, folded)) {
                found.push_back(entity);
            }
        }
        return found;
    }

    bool is_called_so(EntityIndex entity, const std::string& pattern,
                      const std::string& folded) const {
        return fits_pattern(pattern, kb_.id(entity)) ||
               fits_pattern(folded, text::fold(kb_.name(entity))) ||
               fits_pattern(folded, text::fold(kb_.text(kb_.entity(entity).acronym)));
    }

    /// The pattern with the text between its stars in another form.
    static std::string each_piece(const std::string& pattern,
                                  std::string (*form)(std::string_view)) {
        std::string changed;
        std::string_view rest = pattern;
        while (true) {
            const auto star = rest.find('*');
            changed += form(rest.substr(0, star));
            if (star == std::string_view::npos) return changed;
            changed += '*';
            rest.remove_prefix(star + 1);
        }
    }

    Query bind_source(const Expression& expression) const {
        std::vector<SourceIndex> found;
        if (!is_pattern(expression)) {
            found.push_back(resolve_source(kb_, expression.value));
        } else {
            for (std::uint32_t i = 0; i < kb_.sources().size(); ++i) {
                const SourceIndex source{i};
                if (fits_pattern(expression.value, kb_.id(source))) found.push_back(source);
            }
        }
        return any_of_these(expression, Field::source, std::move(found));
    }

    /// The pattern for an id or kind. Throws if nothing matches, as that is probably a typo.
    Pattern known_pattern(const Expression& expression, Field field) const {
        const bool is_id = field == Field::id;
        Pattern pattern{expression.value, expression.quoted};
        if (!is_id) pattern.text = kind_pattern(expression);
        SpellingSuggester suggester(expression.value);
        for (const Entity& entity : kb_.entities()) {
            const auto known = kb_.text(is_id ? entity.id : entity.kind);
            if (pattern.fits(is_id ? std::string(known) : text::word_key(known))) return pattern;
            if (!known.empty()) suggester.consider(known);
        }
        throw Error{ErrorKind::usage,
                    fmt::format("nothing {} \"{}\"", is_id ? "has the id" : "is of the kind",
                                expression.value),
                    suggester.hint()}
            .about(is_id ? key_of_name(expression.value) : key_of_kind(expression.value));
    }

    static std::string kind_pattern(const Expression& kind) {
        return kind.quoted ? text::word_key(kind.value) : each_piece(kind.value, text::word_key);
    }

    template <typename Known>
    static Error no_such(std::string_view what, const std::string& value, const Known& known) {
        return Error{ErrorKind::usage, fmt::format("there is no {} \"{}\"", what, value),
                     suggestion(value, std::span<const std::string_view>(known))};
    }

    template <typename E>
    static E word(std::string_view what, const std::string& value) {
        if (const auto found = find_word<E>(value); found && !value.empty()) return *found;
        throw no_such(what, value, ids<E>());
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

    /// A date, or two with `..` between them. One of the two may be left out.
    static AskedPeriod period(const std::string& value) {
        const auto dots = value.find("..");
        if (dots == std::string::npos) return {date(value), date(value)};
        const auto side = [](const std::string& text) {
            return text.empty() ? Date() : date(text);
        };
        const AskedPeriod asked{side(value.substr(0, dots)), side(value.substr(dots + 2))};
        if (!asked.from.is_after(asked.to)) return asked;
        throw Error{ErrorKind::usage,
                    fmt::format("the period \"{}\" ends before it begins", value)};
    }

    static AskedDating dating(const std::string& value) {
        if (value == "yes" || value == "no") return {value == "yes"};
        throw Error{ErrorKind::usage, fmt::format("dated is yes or no, not \"{}\"", value)};
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
