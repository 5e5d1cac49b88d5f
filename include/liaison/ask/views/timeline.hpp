// SPDX-License-Identifier: MIT
#pragma once

// Dated facts in the order of time.
//
//     const Timeline timeline = timeline_of(kb, list_facts(kb, {}));
//     timeline.facts.front().period.date().to_string();  // "1956"
//     timeline.undated;                                  // number of facts without a date

#include <span>
#include <vector>

#include "liaison/ask/graph/fact_period.hpp"
#include "liaison/ask/query/query.hpp"
#include "liaison/ask/query/subject.hpp"

namespace liaison::ask {

struct DatedFact {
    FactIndex fact;
    FactPeriod period;
};

struct Timeline {
    std::vector<DatedFact> facts;  ///< a year comes before its months, a month before its days
    std::size_t undated = 0;       ///< number of facts without a date
};

/// The facts that name one of the entities, cite one of the sources or are among the facts, and
/// match the query; all that match it if there are no subjects. An area includes narrower areas
/// unless the mode is `direct`.
std::vector<FactIndex> facts_about(const KnowledgeBase& kb, std::span<const Subject> subjects,
                                   const Query& query, TraversalMode mode);

Timeline timeline_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

}  // namespace liaison::ask
