// SPDX-License-Identifier: MIT
#include "liaison/ask/query/required_terms.hpp"

#include <algorithm>
#include <array>
#include <ranges>

namespace liaison::ask {
namespace {

bool is_term_of(const Query& query, Field field) {
    return query.term && query.term->field == field;
}

/// Whether the query is an OR whose alternatives are all terms of the field.
bool is_choice_of(const Query& query, Field field) {
    return query.op == Query::Operator::any &&
           std::ranges::all_of(query.operands, [&](const Query& operand) {
               return is_term_of(operand, field) || is_choice_of(operand, field);
           });
}

}  // namespace

bool restricts_facts(Field field) {
    constexpr std::array kRestricting{Field::status, Field::source, Field::basis, Field::held,
                                      Field::dated};
    return std::ranges::find(kRestricting, field) != kRestricting.end();
}

bool restricts_facts(const Query& query) {
    if (query.op == Query::Operator::term) return restricts_facts(query.term->field);
    return query.op == Query::Operator::any &&
           std::ranges::all_of(query.operands,
                               [](const Query& operand) { return restricts_facts(operand); });
}

std::vector<const Term*> required_terms(const Query& query, Field field) {
    std::vector<const Term*> found;
    std::vector<const Query*> open{&query};
    while (!open.empty()) {
        const Query* next = open.back();
        open.pop_back();
        if (is_term_of(*next, field)) found.push_back(&*next->term);
        const bool required =
            next->op == Query::Operator::all || next->op == Query::Operator::same_fact;
        if (!required && !is_choice_of(*next, field)) continue;
        for (const Query& operand : std::views::reverse(next->operands)) open.push_back(&operand);
    }
    return found;
}

}  // namespace liaison::ask
