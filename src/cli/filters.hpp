// SPDX-License-Identifier: MIT
#pragma once

// The filter flags: their declaration, and the query that they stand for.

#include <CLI/CLI.hpp>

#include "arguments.hpp"
#include "liaison/ask/query.hpp"

namespace liaison::cli {

void add_filters(CLI::App& app, Filters& filters);

/// Values of one flag must all hold; of values joined by commas, one. `--status` and `--source` say
/// of which facts the other flags speak, and stand for themselves where there is no other. Throws
/// `Error` where a name, status or role is not known.
ask::Query query_of(const KnowledgeBase& kb, const Filters& filters);

ask::Reach reach_of(const Filters& filters);

}  // namespace liaison::cli
