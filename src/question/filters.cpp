// SPDX-License-Identifier: MIT
#include "liaison/question/filters.hpp"

#include <array>

#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/model/error.hpp"
#include "liaison/question/command_rule.hpp"

namespace liaison::question {
namespace {

using ask::Expression;

/// Whether the whole value, commas included, is the name of an entity or source for that field.
bool is_name(const KnowledgeBase& kb, std::string_view field, std::string_view value) {
    if (field == "source") return ask::find_source(kb, value).has_value();
    const auto type =
        field == "partner" ? EntityType::organization : liaison::parse<EntityType>(field);
    return type && ask::find_name(kb, value, {*type});
}

/// The value as a term. A value with commas that is not a name as a whole becomes an OR of several
/// terms.
Expression any_of_value(const KnowledgeBase& kb, const std::string& field,
                        const std::string& value) {
    if (value.find(',') == std::string::npos || is_name(kb, field, value)) {
        return ask::term(field, value);
    }
    std::vector<Expression> alternatives;
    for (const auto& part : split_at_commas(value)) alternatives.push_back(ask::term(field, part));
    return ask::any_of(std::move(alternatives));
}

void append_dates(const Question& question, std::vector<Expression>& terms) {
    if (!question.on.empty()) terms.push_back(ask::term("held", question.on));
    if (!question.since.empty() || !question.until.empty()) {
        terms.push_back(ask::term("held", question.since + ".." + question.until));
    }
    if (question.dated) terms.push_back(ask::term("dated", "yes"));
}

/// Each combination of a requested status, source and basis, with the dates, as terms that restrict
/// a fact.
std::vector<std::vector<Expression>> narrowings(const KnowledgeBase& kb, const Question& question) {
    std::vector<std::vector<Expression>> all(1);
    const auto combine = [&](const char* field, const std::vector<std::string>& values) {
        if (values.empty()) return;
        std::vector<std::vector<Expression>> combined;
        for (const auto& narrowing : all) {
            for (const auto& value : values) {
                combined.push_back(narrowing);
                combined.back().push_back(any_of_value(kb, field, value));
            }
        }
        all = std::move(combined);
    };
    combine("status", question.status);
    combine("source", question.source);
    combine("basis", question.basis);
    for (auto& narrowing : all) append_dates(question, narrowing);
    return all;
}

Expression expression_of(const KnowledgeBase& kb, const Question& question) {
    const auto append = [&](const char* field, const std::vector<std::string>& values,
                            std::vector<Expression>& terms) {
        for (const auto& value : values) terms.push_back(any_of_value(kb, field, value));
    };
    std::vector<Expression> conditions;
    append("area", question.area, conditions);
    append("group", question.group, conditions);
    append("activity", question.activity, conditions);
    append("initiative", question.initiative, conditions);
    append("instrument", question.instrument, conditions);
    append("partner", question.partner, conditions);
    append("role", question.role, conditions);
    append("relation", question.relation, conditions);
    append("scope", question.scope, conditions);
    append("has", question.has, conditions);

    std::vector<Expression> all;
    for (const auto& narrowing : narrowings(kb, question)) {
        for (const Expression& condition : conditions) {
            auto together = narrowing;
            together.insert(together.begin(), condition);
            all.push_back(narrowing.empty() ? condition
                                            : ask::same_fact(ask::all_of(std::move(together))));
        }
        if (conditions.empty() && !narrowing.empty()) {
            all.push_back(ask::same_fact(ask::all_of(narrowing)));
        }
    }
    append("kind", question.kind, all);
    append("id", question.id, all);
    return ask::all_of(std::move(all));
}

bool is_unconditional(const Expression& expression) {
    return expression.op == Expression::Operator::all && expression.operands.empty();
}

}  // namespace

std::vector<std::string> split_at_commas(const std::string& value) {
    std::vector<std::string> parts(1);
    for (const char c : value) {
        if (c == ',') {
            parts.emplace_back();
        } else if (!parts.back().empty() || c != ' ') {
            parts.back() += c;
        }
    }
    return parts;
}

std::span<const OptionRule> filter_rules() {
    static const std::array kRules{
        OptionRule{"--area", "AREA",
                   "only what is connected with this area or a narrower one, also through a "
                   "group, initiative or instrument",
                   &Question::area},
        OptionRule{"--status", "STATUS",
                   "only facts with this status: current, to-date, exploring, ended",
                   &Question::status},
        OptionRule{"--group", "GROUP", "only what is connected with this group", &Question::group},
        OptionRule{"--role", "ROLE", "only where someone has this role: chair, member, lead …",
                   &Question::role},
        OptionRule{"--activity", "ACTIVITY", "only what is connected with this activity",
                   &Question::activity},
        OptionRule{"--initiative", "INITIATIVE", "only what is connected with this initiative",
                   &Question::initiative},
        OptionRule{"--instrument", "INSTRUMENT", "only what is connected with this instrument",
                   &Question::instrument},
        OptionRule{"--partner", "PARTNER", "only this partner, or what is connected with it",
                   &Question::partner},
        OptionRule{"--source", "SOURCE", "only facts from this source", &Question::source},
        OptionRule{"--kind", "KIND", "only entities of this kind: office, crime, working-group …",
                   &Question::kind},
        OptionRule{"--id", "ID", "only entities with this id, in which * matches any text",
                   &Question::id},
        OptionRule{"--relation", "RELATION",
                   "only where a fact has this relation: works-with, endorses, based-on …",
                   &Question::relation},
        OptionRule{"--has", "FACET",
                   "only what is connected with something of this sort, such as areas, groups",
                   &Question::has},
        OptionRule{"--scope", "SCOPE",
                   "only where a fact is stated of one, or of several together: individual, "
                   "collective",
                   &Question::scope},
        OptionRule{"--basis", "BASIS", "only facts with this basis: stated, editorial",
                   &Question::basis},
        OptionRule{
            "--where", "EXPR",
            "only what satisfies this expression: '{area:firearms status:current} OR role:chair'",
            &Question::where},
        OptionRule{"--on", "DATE",
                   "only facts that held then (2018, 2018-06 or 2018-06-21) or have no date",
                   &Question::on},
        OptionRule{"--since", "DATE", "only facts that held then or later, or have no date",
                   &Question::since},
        OptionRule{"--until", "DATE", "only facts that held then or earlier, or have no date",
                   &Question::until},
        OptionRule{"--dated", {}, "only facts with a date", &Question::dated},
        OptionRule{"--direct",
                   {},
                   "only what a fact states of the entity itself, nothing through others",
                   &Question::direct},
        OptionRule{.name = "--explain-query",
                   .meaning = "print the filters as one expression, and nothing else",
                   .member = &Question::explain_query,
                   .is_for_command_line_only = true},
    };
    return kRules;
}

BoundFilters bind_filters(const KnowledgeBase& kb, const Question& question) {
    const auto mode = question.direct ? ask::TraversalMode::direct : ask::TraversalMode::transitive;
    BoundFilters bound{expression_of(kb, question), {}, mode};
    bound.query = ask::bind(kb, bound.expression, {}, mode);
    for (const auto& text : question.where) {
        Expression where = ask::parse_expression(text);
        ask::Query query = ask::bind(kb, where, text, mode);
        if (is_unconditional(bound.expression)) {
            bound.expression = std::move(where);
            bound.query = std::move(query);
            continue;
        }
        std::vector<Expression> both{std::move(bound.expression), std::move(where)};
        bound.expression = ask::all_of(std::move(both));
        ask::Query all;
        all.operands = {std::move(bound.query), std::move(query)};
        bound.query = std::move(all);
    }
    return bound;
}

}  // namespace liaison::question
