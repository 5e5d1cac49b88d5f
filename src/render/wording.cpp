// SPDX-License-Identifier: MIT
#include "wording.hpp"

#include <fmt/format.h>

#include "liaison/ask/names.hpp"

namespace liaison::render {

using ask::AspectId;
using ask::Tie;

std::string sentence_case(std::string_view word) {
    std::string text(word);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string_view empty_aspect(const ask::Profile& profile) {
    return profile.narrowed ? kNothingMatches : kNotStated;
}

std::string heading_of(const KnowledgeBase& kb, EntityIndex entity, AspectId aspect) {
    const bool addressed = kb.entity(entity).type == EntityType::area;
    switch (aspect) {
        case AspectId::areas: return "Areas";
        case AspectId::activities:
            return fmt::format("Activities with {}", ask::short_name(kb, kb.hub()));
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

std::string status_field(const Tie& tie) {
    std::string text;
    for (const Status status : tie.statuses) {
        if (!text.empty()) text += ", ";
        text += id_of(status);
    }
    if (tie.collective) text += " (collective)";
    return text;
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

namespace {

/// What one who has the role does.
std::string predicate_of(Role role) {
    switch (role) {
        case Role::none: return "takes part";
        case Role::member: return "is a member";
        case Role::chair: return "is chair";
        case Role::vice_chair: return "is vice-chair";
        case Role::co_chair: return "is co-chair";
        case Role::secretariat: return "is the secretariat";
        case Role::lead: return "leads it";
        case Role::coordinator: return "coordinates it";
        case Role::partner: return "is a partner in it";
        case Role::participant: return "is a participant";
        case Role::observer: return "is an observer";
        case Role::host: return "hosts it";
        case Role::supporter: return "supports it";
        case Role::donor: return "funds it";
    }
    return {};
}

}  // namespace

std::string part_of_holder(const KnowledgeBase& kb, AspectId aspect, const Tie& tie) {
    const std::string role(label_of(tie.role));
    if (aspect == AspectId::roles) return role;
    if (aspect == AspectId::organizations) {
        switch (tie.relation) {
            case Relation::contributes: return "brings it";
            case Relation::shares_activity:
                return fmt::format("with {}", ask::short_name(kb, kb.hub()));
            default:
                return fmt::format("{} it",
                                   rule_of(tie.relation).label_from(EntityType::organization));
        }
    }
    if (tie.holder == kNoEntity) return {};
    const auto holder = ask::short_name(kb, tie.holder);
    if (aspect == AspectId::contributions) return fmt::format("brought by {}", holder);
    if (tie.relation == Relation::takes_part_in) {
        return fmt::format("{} {}", holder, predicate_of(tie.role));
    }
    if (tie.relation == Relation::based_on) {
        const bool body = kb.entity(tie.holder).type == EntityType::organization;
        return fmt::format("basis of {}{}", body ? "the cooperation of " : "", holder);
    }
    return {};
}

std::string context_of(const KnowledgeBase& kb, EntityIndex entity, const Tie& tie) {
    if (tie.context == kNoEntity || tie.context == entity || tie.context == tie.entity) return {};
    return fmt::format("with {}", ask::short_name(kb, tie.context));
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
        text += fmt::format("{} {}", word, date.to_string());
    };
    add("since", fact.since);
    add("until", fact.until);
    add("as of", fact.as_of);
    return text;
}

}  // namespace liaison::render
