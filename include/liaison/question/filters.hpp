// SPDX-License-Identifier: MIT
#pragma once

// Turns the filters of a question into a query.
//
//     const Question asked{.area = {"cybercrime"}, .status = {"current"}};
//     to_string(bind_filters(kb, asked).expression);  // "{area:cybercrime AND status:current}"

#include "liaison/ask/query/query.hpp"
#include "liaison/question/question.hpp"

namespace liaison::question {

/// What is asked, as one expression and with its names looked up.
struct BoundFilters {
    ask::Expression expression;
    ask::Query query;
    ask::TraversalMode mode;
};

/// Values of one filter must all hold; of values joined by commas, one. `status` and `source` say
/// of which facts the other filters speak, and stand for themselves where there is no other;
/// `where` must hold besides. Throws `Error` (usage) where a name or word is not known.
BoundFilters bind_filters(const KnowledgeBase& kb, const Question& question);

}  // namespace liaison::question
