// SPDX-License-Identifier: MIT
#include "liaison/ask/query/expression.hpp"

#include "ask/query/lexer.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::ask {
namespace {

using Operator = Expression::Operator;

Expression node(Operator op, std::vector<Expression> operands) {
    Expression expression;
    expression.op = op;
    expression.operands = std::move(operands);
    return expression;
}

/// The precedence of an operator. An operand of lower precedence needs parentheses.
int binding(Operator op) {
    switch (op) {
        case Operator::any: return 0;
        case Operator::all: return 1;
        case Operator::negation: return 2;
        default: return 3;
    }
}

std::string_view symbol(Comparison comparison) {
    switch (comparison) {
        case Comparison::is: return ":";
        case Comparison::less: return "<";
        case Comparison::at_most: return "<=";
        case Comparison::more: return ">";
        case Comparison::at_least: return ">=";
    }
    unreachable();
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

void print(const Expression& expression, int outer, std::string& text) {
    const auto list = [&](std::string_view separator) {
        const int inner = binding(expression.op);
        const bool enclosed = inner < outer || expression.operands.empty();
        if (enclosed) text += '(';
        for (std::size_t i = 0; i < expression.operands.size(); ++i) {
            if (i > 0) text += separator;
            // A nested list with the same operator keeps its parentheses, so it stays nested.
            print(expression.operands[i], inner + 1, text);
        }
        if (enclosed) text += ')';
    };
    switch (expression.op) {
        case Operator::any: return list(" OR ");
        case Operator::all: return list(" AND ");
        case Operator::negation:
            text += "NOT ";
            return print(expression.operands.front(), binding(Operator::negation), text);
        case Operator::same_fact:
            text += '{';
            print(expression.operands.front(), 0, text);
            text += '}';
            return;
        case Operator::term: break;
    }
    if (!expression.field.empty())
        text += expression.field + std::string(symbol(expression.comparison));
    const bool bare = !expression.field.empty() && !expression.quoted && is_word(expression.value);
    text += bare ? expression.value : quoted(expression.value);
}

}  // namespace

bool Expression::operator==(const Expression& other) const {
    return op == other.op && field == other.field && comparison == other.comparison &&
           value == other.value && quoted == other.quoted && operands == other.operands;
}

Expression term(std::string field, std::string value, Comparison comparison) {
    Expression expression;
    expression.op = Operator::term;
    expression.field = std::move(field);
    expression.value = std::move(value);
    expression.comparison = comparison;
    expression.quoted = expression.field.empty() || !is_word(expression.value);
    return expression;
}

Expression all_of(std::vector<Expression> operands) {
    if (operands.size() == 1) return std::move(operands.front());
    return node(Operator::all, std::move(operands));
}

Expression any_of(std::vector<Expression> operands) {
    if (operands.size() == 1) return std::move(operands.front());
    return node(Operator::any, std::move(operands));
}

Expression negation(Expression operand) {
    std::vector<Expression> operands;
    operands.push_back(std::move(operand));
    return node(Operator::negation, std::move(operands));
}

Expression same_fact(Expression operand) {
    std::vector<Expression> operands;
    operands.push_back(std::move(operand));
    return node(Operator::same_fact, std::move(operands));
}

std::string to_string(const Expression& expression) {
    std::string text;
    print(expression, 0, text);
    return text;
}

}  // namespace liaison::ask
