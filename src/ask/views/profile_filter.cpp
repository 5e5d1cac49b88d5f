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

bool Focus::admits(const KnowledgeBase& kb, FactIndex fact) const {
    if (!is_any_of(statuses, kb.fact(fact).status)) return false;
    if (!is_any_of(bases, kb.fact(fact).basis)) return false;
    if (sources.empty()) return true;
    return std::ranges::any_of(kb.citations(fact), [&](const Citation& citation) {
        return is_any_of(sources, citation.source);
    });
}

bool Focus::shows(Role role) const { return is_any_of(roles, role); }

bool Focus::shows(const Fact& tie) const {
    return is_any_of(objects, tie.object) && shows(tie.role);
}

Focus focus_of(const Query& query, Reach reach) {
    Focus focus;
    focus.reach = reach;
    focus.areas = required_terms(query, Field::area);
    for (const Query* term : required_terms(query, Field::role)) focus.roles.push_back(term->role);
    for (const Field field :
         {Field::group, Field::initiative, Field::activity, Field::instrument}) {
        for (const Query* term : required_terms(query, field)) {
            focus.objects.push_back(term->entity);
        }
    }
    // A status, source or basis outside braces need not be that of the ties that are shown.
    const auto narrow = [&](const Query& facts) {
        for (const Query* term : required_terms(facts, Field::status)) {
            focus.statuses.push_back(term->status);
        }
        for (const Query* term : required_terms(facts, Field::source)) {
            focus.sources.push_back(term->source);
        }
        for (const Query* term : required_terms(facts, Field::basis)) {
            focus.bases.push_back(term->basis);
        }
    };
    if (query.op == Query::Operator::same_fact) narrow(query);
    if (query.op != Query::Operator::all) return focus;
    for (const Query& operand : query.operands) {
        if (operand.op == Query::Operator::same_fact) narrow(operand);
    }
    return focus;
}

}  // namespace liaison::ask
