// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/fact_period.hpp"

namespace liaison::ask {

Date FactPeriod::date() const {
    if (!since.absent()) return since;
    return as_of.absent() ? until : as_of;
}

bool FactPeriod::meets(const AskedPeriod& asked) const {
    const bool has_interval = !since.absent() || !until.absent();
    const Date first = has_interval ? since : as_of;
    const Date last = has_interval ? until : as_of;
    return !first.is_after(asked.to) && !asked.from.is_after(last);
}

FactPeriod period_of(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    const FactPeriod own{fact.since, fact.until, fact.as_of};
    if (own.is_dated()) return own;
    for (const EntityIndex end : {fact.subject, fact.object}) {
        const Entity& entity = kb.entity(end);
        const FactPeriod its{entity.since, entity.until, {}, end};
        if (its.is_dated()) return its;
    }
    return own;
}

}  // namespace liaison::ask
