// SPDX-License-Identifier: MIT
#include "wording.hpp"

#include "liaison/ask/names.hpp"

namespace liaison::render {

using ask::AspectId;
using ask::Tie;

std::string_view empty_aspect(const ask::Profile& profile) {
    return profile.narrowed ? "nothing that matches" : kNotStated;
}

std::string heading_of(const KnowledgeBase& kb, EntityIndex entity, AspectId aspect) {
    const std::string hub(ask::short_name(kb, kb.hub()));
    const bool addressed = kb.entity(entity).type == EntityType::area;
    switch (aspect) {
        case AspectId::areas: return "Areas";
        case AspectId::activities: return "Activities with " + hub;
        case AspectId::groups: return addressed ? "Groups that address it" : "Groups";
        case AspectId::initiatives:
            return addressed ? "Initiatives that address it" : "Initiatives";
        case AspectId::contributions: return "Contributions";
        case AspectId::instruments:
            return addressed ? "Instruments that address it" : "Instruments";
        case AspectId::partners: return "Partners";
        case AspectId::organizations: return "Organizations";
        case AspectId::roles: return "Taking part";
    }
    return {};
}

std::string status_of(const Tie& tie) {
    std::string text;
    for (const Status status : tie.statuses) {
        if (!text.empty()) text += ", ";
        text += label_of(status);
    }
    if (tie.collective) text += " (of several together)";
    return text;
}

std::string part_of_holder(const KnowledgeBase& kb, AspectId aspect, const Tie& tie) {
    const std::string role(label_of(tie.role));
    if (aspect == AspectId::roles) return role;
    if (aspect == AspectId::organizations) {
        switch (tie.relation) {
            case Relation::contributes: return "brings it";
            case Relation::shares_activity:
                return "with " + std::string(ask::short_name(kb, kb.hub()));
            default: return std::string(rule_of(tie.relation).label) + " it";
        }
    }
    if (tie.holder == kNoEntity) return {};
    const std::string holder(ask::short_name(kb, tie.holder));
    if (aspect == AspectId::contributions) return "brought by " + holder;
    if (tie.relation == Relation::takes_part_in) {
        return role.empty() ? holder + " takes part" : holder + " is " + role;
    }
    if (tie.relation == Relation::based_on) return holder + " rests on it";
    return {};
}

std::string context_of(const KnowledgeBase& kb, EntityIndex entity, const Tie& tie) {
    if (tie.context == kNoEntity || tie.context == entity || tie.context == tie.entity) return {};
    return "with " + std::string(ask::short_name(kb, tie.context));
}

std::string through_of(const KnowledgeBase& kb, const Tie& tie) {
    std::string text;
    for (const EntityIndex entity : tie.through) {
        if (!text.empty()) text += "; ";
        text += kb.name(entity);
    }
    return text;
}

std::string dates_of(const Fact& fact) {
    std::string text;
    const auto add = [&](std::string_view word, Date date) {
        if (date.absent()) return;
        if (!text.empty()) text += ", ";
        text += std::string(word) + ' ' + date.to_string();
    };
    add("since", fact.since);
    add("until", fact.until);
    add("as of", fact.as_of);
    return text;
}

}  // namespace liaison::render
