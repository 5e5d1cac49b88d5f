// SPDX-License-Identifier: MIT
#pragma once

// An expression of the query language, before the names in it are looked up.
//
//     const Expression other = negation(term("role", "chair"));
//     to_string(all_of({term("area", "fraud"), other}));  // "area:fraud AND NOT role:chair"
//
// The syntax, and an expression with most of it:
//
//   expression := all ("OR" all)*
//   all        := not ("AND"? not)*
//   not        := ("NOT" | "-") not | "(" expression ")" | "{" expression "}" | term
//   term       := field (":" | "=" | "<" | "<=" | ">" | ">=") value | text
//
//   {area:border-management status:exploring} OR role:chair AND NOT has:areas
//
// Terms in braces must hold for the same fact. A value is a word, in which * stands for any text,
// or is quoted. A text is a word without *, or is quoted. In quotes, \" is a quotation mark and
// \\ a backslash.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace liaison::ask {

/// The comparison of a term. `is` is written `:` or `=`.
enum class Comparison : std::uint8_t { is, less, at_most, more, at_least };

/// The offset of a value that was not read from a text.
inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

struct Expression {
    enum class Operator : std::uint8_t { term, all, any, negation, same_fact };

    Operator op = Operator::all;       ///< `all` without operands matches everything
    std::vector<Expression> operands;  ///< exactly one for `negation` and `same_fact`

    std::string field;  ///< the field of a term; empty if the term is a text
    Comparison comparison = Comparison::is;
    std::string value;
    bool quoted = false;                  ///< if so, * in the value has no special meaning
    std::size_t value_offset = kNowhere;  ///< byte offset of a term's value in the text

    /// Ignores `value_offset`.
    bool operator==(const Expression& other) const;
};

Expression term(std::string field, std::string value, Comparison comparison = Comparison::is);
Expression all_of(std::vector<Expression> operands);
Expression any_of(std::vector<Expression> operands);
Expression negation(Expression operand);
Expression same_fact(Expression operand);

/// The expression in one line. `parse_expression` turns it back into an equal expression.
std::string to_string(const Expression& expression);

}  // namespace liaison::ask
