// SPDX-License-Identifier: MIT
#include "liaison/ask/views/profile_filter.hpp"

#include <algorithm>

#include "liaison/ask/query/evaluate.hpp"

namespace liaison::ask {
namespace {

/// An empty list means no restriction.
template <typename T>
bool is_any_of(const std::vector<T>& wanted, const T& value) {
    return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

}  // namespace

bool ProfileFilter::accepts_fact(const KnowledgeBase& kb, FactIndex fact) const {
    if (!is_any_of(statuses, kb.fact(fact).status)) return false;
    if (!is_any_of(bases, kb.fact(fact).basis)) return false;
    if (sources.empty()) return true;
    return std::ranges::any_of(kb.citations(fact), [&](const Citation& citation) {
        return is_any_of(sources, citation.source);
    });
}

bool ProfileFilter::accepts_connection(Role role) const { return is_any_of(roles, role); }

bool ProfileFilter::accepts_connection(const Fact& connection) const {
    return is_any_of(objects, connection.object) && accepts_connection(connection.role);
}

ProfileFilter profile_filter_of(const Query& query, TraversalMode mode) {
    ProfileFilter filter;
    filter.mode = mode;
    filter.areas = required_terms(query, Field::area);
    for (const Query* term : required_terms(query, Field::role)) filter.roles.push_back(term->role);
    for (const Field field :
         {Field::group, Field::initiative, Field::activity, Field::instrument}) {
        for (const Query* term : required_terms(query, field)) {
            filter.objects.push_back(term->entity);
        }
    }
    // A status, source or basis outside braces need not be that of the connections that are shown.
    const auto narrow = [&](const Query& facts) {
        for (const Query* term : required_terms(facts, Field::status)) {
            filter.statuses.push_back(term->status);
        }
        for (const Query* term : required_terms(facts, Field::source)) {
            filter.sources.push_back(term->source);
        }
        for (const Query* term : required_terms(facts, Field::basis)) {
            filter.bases.push_back(term->basis);
        }
    };
    if (query.op == Query::Operator::same_fact) narrow(query);
    if (query.op != Query::Operator::all) return filter;
    for (const Query& operand : query.operands) {
        if (operand.op == Query::Operator::same_fact) narrow(operand);
    }
    return filter;
}

}  // namespace liaison::ask
