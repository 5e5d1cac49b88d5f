// SPDX-License-Identifier: MIT
#include "liaison/ask/views/timeline.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/model/distinct.hpp"

namespace liaison::ask {
namespace {

/// Adds the facts about a subject, with one overload for each sort of subject.
struct Adder {
    const KnowledgeBase& kb;
    const Query& query;
    TraversalMode mode;
    std::vector<FactIndex>& facts;

    void operator()(EntityIndex entity) const {
        if (kb.entity(entity).type != EntityType::area) return add({Field::partner, entity});
        add({Field::area,
             AskedArea{entity, mode == TraversalMode::direct ? std::vector{entity}
                                                             : with_narrower(kb, entity)}});
    }
    void operator()(SourceIndex source) const { add({Field::source, source}); }
    void operator()(const std::vector<FactIndex>& same) const {
        std::ranges::copy_if(same, std::back_inserter(facts),
                             [&](FactIndex fact) { return matches(kb, query, fact); });
    }

    void add(Term term) const {
        Query about{Query::Operator::all, {query}, {}};
        about.operands.push_back({Query::Operator::term, {}, std::move(term)});
        const auto found = list_facts(kb, about);
        facts.insert(facts.end(), found.begin(), found.end());
    }
};

}  // namespace

std::vector<FactIndex> facts_about(const KnowledgeBase& kb, std::span<const Subject> subjects,
                                   const Query& query, TraversalMode mode) {
    if (subjects.empty()) return list_facts(kb, query);
    std::vector<FactIndex> facts;
    for (const Subject& subject : subjects) std::visit(Adder{kb, query, mode, facts}, subject);
    keep_each_once(facts);
    return facts;
}

Timeline timeline_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    Timeline timeline;
    for (const FactIndex fact : facts) {
        const FactPeriod period = period_of(kb, fact);
        if (period.is_dated()) timeline.facts.push_back({fact, period});
    }
    timeline.undated = facts.size() - timeline.facts.size();
    std::ranges::stable_sort(timeline.facts, {},
                             [](const DatedFact& dated) { return dated.period.date(); });
    return timeline;
}

}  // namespace liaison::ask
