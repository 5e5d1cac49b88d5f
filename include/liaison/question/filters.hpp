// SPDX-License-Identifier: MIT
#pragma once

// Turns the filters of a question into a query.
//
//     const Question asked{.area = {"cybercrime"}, .status = {"current"}};
//     to_string(bind_filters(kb, asked).expression);  // "{area:cybercrime AND status:current}"

#include <string>
#include <vector>

#include "liaison/ask/query/query.hpp"
#include "liaison/question/question.hpp"

namespace liaison::question {

/// All filters of a question as one expression, and as a query with the names looked up.
struct BoundFilters {
    ask::Expression expression;
    ask::Query query;
    ask::TraversalMode mode;
};

/// Combines all filters and the values of each by AND; values joined by commas are alternatives.
/// `status`, `source` and `basis` restrict the facts that match the other filters; without any of
/// these, they are conditions of their own. Throws `Error` (usage) for an unknown name or word.
BoundFilters bind_filters(const KnowledgeBase& kb, const Question& question);

/// The alternatives in the value of an option: "chair, member" has two.
std::vector<std::string> split_at_commas(const std::string& value);

}  // namespace liaison::question
