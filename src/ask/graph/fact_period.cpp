// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/fact_period.hpp"

#include <array>

namespace liaison::ask {

Date FactPeriod::date() const {
    if (!since.absent()) return since;
    return stated.absent() ? until : stated;
}

bool FactPeriod::meets(const AskedPeriod& asked) const {
    const bool has_interval = !since.absent() || !until.absent();
    const Date first = has_interval ? since : stated;
    const Date last = has_interval ? until : stated;
    return !first.is_after(asked.to) && !asked.from.is_after(last);
}

FactPeriod period_of(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    const FactPeriod own = own_period(fact);
    if (own.is_dated()) return own;
    for (const EntityIndex end : {fact.subject, fact.object}) {
        const Entity& entity = kb.entity(end);
        const FactPeriod its{entity.since, entity.until, {}, end};
        if (its.is_dated()) return its;
    }
    return own;
}

FactPeriod own_period(const Fact& fact) { return {fact.since, fact.until, fact.as_of}; }

std::span<const std::string_view> dating_keys() {
    static constexpr std::array<std::string_view, 3> kKeys{"since", "as_of", "until"};
    return kKeys;
}

}  // namespace liaison::ask
