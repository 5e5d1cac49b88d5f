// SPDX-License-Identifier: MIT
#include "cli/question/filters.hpp"

#include "liaison/ask/query/binder.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/parser.hpp"
#include "liaison/model/error.hpp"

namespace liaison::cli {
namespace {

using ask::Expression;

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

/// Writes the flags as terms.
class Terms {
  public:
    Terms(const KnowledgeBase& kb, ask::TraversalMode mode) : kb_(kb), mode_(mode) {}

    /// The value as one term or, where it has commas and names nothing as a whole, as several of
    /// which one must hold.
    Expression any_of_value(const std::string& field, const std::string& value) const {
        Expression whole = ask::term(field, value);
        if (value.find(',') == std::string::npos || is_known(whole)) return whole;
        std::vector<Expression> alternatives;
        for (const auto& part : split_at_commas(value)) {
            alternatives.push_back(ask::term(field, part));
        }
        return ask::any_of(std::move(alternatives));
    }

    void append(const std::string& field, const std::vector<std::string>& values,
                std::vector<Expression>& terms) const {
        for (const auto& value : values) terms.push_back(any_of_value(field, value));
    }

  private:
    bool is_known(const Expression& term) const {
        try {
            ask::bind(kb_, term, {}, mode_);
            return true;
        } catch (const Error&) {
            return false;
        }
    }

    const KnowledgeBase& kb_;
    ask::TraversalMode mode_;
};

/// Each status with each source that was asked for, as the terms that narrow a fact.
std::vector<std::vector<Expression>> narrowings(const Terms& terms, const Filters& filters) {
    std::vector<std::vector<Expression>> all(1);
    const auto combine = [&](const char* field, const std::vector<std::string>& values) {
        if (values.empty()) return;
        std::vector<std::vector<Expression>> combined;
        for (const auto& narrowing : all) {
            for (const auto& value : values) {
                combined.push_back(narrowing);
                combined.back().push_back(terms.any_of_value(field, value));
            }
        }
        all = std::move(combined);
    };
    combine("status", filters.status);
    combine("source", filters.source);
    return all;
}

Expression expression_of(const KnowledgeBase& kb, const Filters& filters, ask::TraversalMode mode) {
    const Terms terms(kb, mode);
    std::vector<Expression> conditions;
    terms.append("area", filters.area, conditions);
    terms.append("group", filters.group, conditions);
    terms.append("activity", filters.activity, conditions);
    terms.append("initiative", filters.initiative, conditions);
    terms.append("partner", filters.partner, conditions);
    terms.append("role", filters.role, conditions);

    std::vector<Expression> all;
    for (const auto& narrowing : narrowings(terms, filters)) {
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
    terms.append("kind", filters.kind, all);
    return ask::all_of(std::move(all));
}

bool is_unconditional(const Expression& expression) {
    return expression.op == Expression::Operator::all && expression.operands.empty();
}

}  // namespace

void add_filters(CLI::App& app, Filters& filters) {
    const auto add = [&](const char* name, std::vector<std::string>& values,
                         const char* description, const char* placeholder) {
        add_values(app, name, values, description, placeholder, kFilters);
    };
    add("--area", filters.area,
        "concerned with this area or a narrower one, also through a group, initiative or "
        "instrument",
        "AREA");
    add("--status", filters.status, "of the facts that count: current, to-date, exploring, ended",
        "STATUS");
    add("--group", filters.group, "tied to this group", "GROUP");
    add("--role", filters.role, "somebody has this role: chair, member, lead …", "ROLE");
    add("--activity", filters.activity, "sharing or bringing this activity", "ACTIVITY");
    add("--initiative", filters.initiative, "tied to this initiative", "INITIATIVE");
    add("--partner", filters.partner, "tied to this partner, or the partner itself", "PARTNER");
    add("--source", filters.source, "of the facts that count: those that this source states",
        "SOURCE");
    add("--kind", filters.kind, "of this kind: office, crime, working-group …", "KIND");
    add("--where", filters.where,
        "satisfying this expression: '{area:firearms status:current} OR role:chair'", "EXPR");
    add_flag(app, "--direct", filters.direct,
             "only what a fact says of the entity itself, nothing reached through others",
             kFilters);
    add_flag(app, "--explain-query", filters.explain_query,
             "print how the filters were understood, as one expression, and nothing else",
             kFilters);
}

Question question_of(const KnowledgeBase& kb, const Filters& filters) {
    const auto mode = filters.direct ? ask::TraversalMode::direct : ask::TraversalMode::transitive;
    Question question{expression_of(kb, filters, mode), {}, mode};
    question.query = ask::bind(kb, question.expression, {}, mode);
    for (const auto& text : filters.where) {
        Expression where = ask::parse_expression(text);
        ask::Query query = ask::bind(kb, where, text, mode);
        if (is_unconditional(question.expression)) {
            question.expression = std::move(where);
            question.query = std::move(query);
            continue;
        }
        std::vector<Expression> both{std::move(question.expression), std::move(where)};
        question.expression = ask::all_of(std::move(both));
        ask::Query all;
        all.operands = {std::move(question.query), std::move(query)};
        question.query = std::move(all);
    }
    return question;
}

}  // namespace liaison::cli
