// SPDX-License-Identifier: MIT
#pragma once

// The query language: an expression as it is written, before any name in it is looked up.
//
//     {area:border-management status:exploring} OR role:chair AND NOT has:areas
//
//     expression := all ("OR" all)*
//     all        := not ("AND"? not)*
//     not        := ("NOT" | "-") not | "(" expression ")" | "{" expression "}" | term
//     term       := field (":" | "=" | "<" | "<=" | ">" | ">=") value | quoted text
//
// Terms in braces must hold of one and the same fact. A value is a word, in which * stands for any
// text, or is quoted; \" and \\ stand for themselves in quotes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liaison::ask {

/// What a term compares by. `is` is written `:`, or `=`.
enum class Comparison : std::uint8_t { is, less, at_most, more, at_least };

/// "Not read from a text."
inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

struct Expression {
    enum class Operator : std::uint8_t { term, all, any, negation, same_fact };

    Operator op = Operator::all;       ///< `all` of nothing holds of everything
    std::vector<Expression> operands;  ///< one of negation and same_fact

    std::string field;  ///< of a term; empty: a text to be found
    Comparison comparison = Comparison::is;
    std::string value;
    bool quoted = false;                  ///< * in the value stands for itself
    std::size_t value_offset = kNowhere;  ///< of a term: where its value was read, in bytes

    /// Equal but for where they were read.
    bool operator==(const Expression& other) const;
};

Expression term(std::string field, std::string value, Comparison comparison = Comparison::is);
Expression all_of(std::vector<Expression> operands);
Expression any_of(std::vector<Expression> operands);
Expression negation(Expression operand);
Expression same_fact(Expression operand);

/// The expression as one line, from which `parse_expression` gives an equal one.
std::string to_string(const Expression& expression);

}  // namespace liaison::ask
