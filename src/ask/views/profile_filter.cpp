// SPDX-License-Identifier: MIT
#include "liaison/ask/views/profile_filter.hpp"

#include <algorithm>
#include <utility>

#include "liaison/ask/query/evaluate.hpp"
#include "liaison/ask/query/required_terms.hpp"

namespace liaison::ask {
namespace {

/// An empty list means no restriction.
template <typename T>
bool is_any_of(const std::vector<T>& wanted, const T& value) {
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

template <typename T>
void append(std::vector<T>& all, const std::vector<T>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

bool asks_for_time(const Query& query) {
    if (query.term) return query.term->field == Field::held || query.term->field == Field::dated;
    return query.op == Query::Operator::any && std::ranges::all_of(query.operands, asks_for_time);
}

/// Adds the conditions on time that a query requires.
void add_times(const Query& query, Query& facts) {
    if (asks_for_time(query)) {
        facts.operands.push_back(query);
    } else if (query.op == Query::Operator::all || query.op == Query::Operator::same_fact) {
        for (const Query& operand : query.operands) add_times(operand, facts);
    }
}

}  // namespace

bool ProfileFilter::is_open() const {
    return mode == TraversalMode::transitive && accepts_all_paths() && areas.empty() &&
           objects.empty() && roles.empty();
}

bool ProfileFilter::accepts_all_paths() const {
    return statuses.empty() && sources.empty() && bases.empty() && is_unconditional(facts);
}

bool ProfileFilter::accepts_path(const KnowledgeBase& kb, FactPath path) const {
    const auto is_wanted = [&](FactIndex fact) {
        if (!is_any_of(statuses, kb.fact(fact).status)) return false;
        if (!is_any_of(bases, kb.fact(fact).basis)) return false;
        return sources.empty() ||
               std::ranges::any_of(kb.citations(fact), [&](const Citation& citation) {
                   return is_any_of(sources, citation.source);
               });
    };
    return std::ranges::all_of(path, is_wanted) && matches(kb, facts, path);
}

bool ProfileFilter::accepts_fact(const KnowledgeBase& kb, FactIndex fact) const {
    return accepts_path(kb, {&fact, 1});
}

bool ProfileFilter::accepts_connection(Role role) const { return is_any_of(roles, role); }

bool ProfileFilter::accepts_connection(const Fact& connection) const {
    return is_any_of(objects, connection.object) && accepts_connection(connection.role);
}

ProfileFilter profile_filter_of(const Query& query, TraversalMode mode) {
    ProfileFilter filter;
    filter.mode = mode;
    filter.areas = required_values<AskedArea>(query, Field::area);
    filter.roles = required_values<Role>(query, Field::role);
    for (const Field field :
         {Field::group, Field::initiative, Field::activity, Field::instrument}) {
        append(filter.objects, required_values<EntityIndex>(query, field));
    }
    // Only inside braces must a status, source, basis or date be that of the connections shown.
    const auto narrow = [&](const Query& facts) {
        append(filter.statuses, required_values<Status>(facts, Field::status));
        append(filter.sources, required_values<SourceIndex>(facts, Field::source));
        append(filter.bases, required_values<Basis>(facts, Field::basis));
        add_times(facts, filter.facts);
    };
    if (query.op == Query::Operator::same_fact) narrow(query);
    if (query.op != Query::Operator::all) return filter;
    for (const Query& operand : query.operands) {
        if (operand.op == Query::Operator::same_fact) narrow(operand);
    }
    return filter;
}

ProfileFilter matching_facts(Query query, TraversalMode mode) {
    ProfileFilter filter;
    filter.mode = mode;
    filter.facts = std::move(query);
    return filter;
}

}  // namespace liaison::ask
