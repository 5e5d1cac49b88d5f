// SPDX-License-Identifier: MIT
#pragma once

// The filter flags: their declaration, and the query that they stand for.

#include "cli/options/arguments.hpp"
#include "cli/options/options.hpp"
#include "liaison/ask/query/query.hpp"

namespace liaison::cli {

void add_filters(CLI::App& app, Filters& filters);

/// What a user asked, as one expression and with its names looked up.
struct Question {
    ask::Expression expression;
    ask::Query query;
    ask::TraversalMode mode;
};

/// Values of one flag must all hold; of values joined by commas, one. `--status` and `--source` say
/// of which facts the other flags speak, and stand for themselves where there is no other;
/// `--where` must hold besides. Throws `Error` where a name or word is not known.
Question question_of(const KnowledgeBase& kb, const Filters& filters);

}  // namespace liaison::cli
