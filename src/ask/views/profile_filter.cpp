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

template <typename T>
void append(std::vector<T>& all, const std::vector<T>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

bool ProfileFilter::accepts_all_facts() const {
    return statuses.empty() && sources.empty() && bases.empty() && periods.empty() &&
           datings.empty();
}

bool ProfileFilter::accepts_fact(const KnowledgeBase& kb, FactIndex fact) const {
    if (!is_any_of(statuses, kb.fact(fact).status)) return false;
    if (!is_any_of(bases, kb.fact(fact).basis)) return false;
    if (!periods.empty() || !datings.empty()) {
        const FactPeriod period = period_of(kb, fact);
        const auto meets = [&](const AskedPeriod& asked) { return period.meets(asked); };
        const auto fits = [&](AskedDating asked) { return asked.is_dated == period.is_dated(); };
        if (!std::ranges::all_of(periods, meets)) return false;
        if (!std::ranges::all_of(datings, fits)) return false;
    }
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
        append(filter.periods, required_values<AskedPeriod>(facts, Field::held));
        append(filter.datings, required_values<AskedDating>(facts, Field::dated));
    };
    if (query.op == Query::Operator::same_fact) narrow(query);
    if (query.op != Query::Operator::all) return filter;
    for (const Query& operand : query.operands) {
        if (operand.op == Query::Operator::same_fact) narrow(operand);
    }
    return filter;
}

}  // namespace liaison::ask
