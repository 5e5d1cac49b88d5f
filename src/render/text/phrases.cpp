// SPDX-License-Identifier: MIT
#include "render/text/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "liaison/ask/graph/fact_period.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/distinct.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"

namespace liaison::render {

using ask::Connection;
using ask::FacetId;

namespace {

template <typename T>
bool is_one_of(const std::vector<T>& all, const T& one) {
    return std::ranges::find(all, one) != all.end();
}

}  // namespace

std::string sentence_case(std::string_view word) {
    std::string text(word);
    if (!text.empty() && text::is_small_letter(text.front())) {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string_view phrase_of(ask::Silence silence) {
    switch (silence) {
        case ask::Silence::not_stated: return kNotStated;
        case ask::Silence::only_through_others: return kOnlyThroughOthers;
        case ask::Silence::no_match: return kNothingMatches;
    }
    unreachable();
}

std::string_view empty_row(const ask::Profile& row) {
    return row.only_through_others ? kOnlyThroughOthers : kNotStated;
}

std::string heading_of(const KnowledgeBase& kb, EntityIndex entity, FacetId facet) {
    const bool addressed = kb.entity(entity).type == EntityType::area;
    const bool based_on = kb.entity(entity).type == EntityType::instrument;
    switch (facet) {
        case FacetId::areas: return "Areas";
        case FacetId::activities:
            return fmt::format("Activities with {}", ask::short_name(kb, kb.hub()));
        case FacetId::groups:
            if (based_on) return "Groups based on it";
            return addressed ? "Groups that address it" : "Groups";
        case FacetId::initiatives:
            if (based_on) return "Initiatives based on it";
            return addressed ? "Initiatives that address it" : "Initiatives";
        case FacetId::contributions: return "Contributions";
        case FacetId::instruments: return addressed ? "Instruments that address it" : "Instruments";
        case FacetId::partners: return "Partners";
        case FacetId::organizations: return "Organizations";
        case FacetId::roles: return "Taking part";
    }
    unreachable();
}

namespace {

/// The verb for a role in the tenses of the statuses current, to-date and ended.
struct Predicate {
    Role role;
    std::string_view now;
    std::string_view so_far;
    std::string_view then;
};

constexpr auto kPredicates = std::to_array<Predicate>({
    {Role::none, "takes part", "has taken part", "took part"},
    {Role::member, "is a member", "has been a member", "was a member"},
    {Role::chair, "is chair", "has been chair", "was chair"},
    {Role::vice_chair, "is vice-chair", "has been vice-chair", "was vice-chair"},
    {Role::co_chair, "is co-chair", "has been co-chair", "was co-chair"},
    {Role::secretariat, "is the secretariat", "has been the secretariat", "was the secretariat"},
    {Role::lead, "owns or leads it", "has owned or led it", "owned or led it"},
    {Role::coordinator, "coordinates it", "has coordinated it", "coordinated it"},
    {Role::partner, "is a partner in it", "has been a partner in it", "was a partner in it"},
    {Role::participant, "is a participant", "has been a participant", "was a participant"},
    {Role::observer, "is an observer", "has been an observer", "was an observer"},
    {Role::host, "hosts it", "has hosted it", "hosted it"},
    {Role::supporter, "supports it", "has supported it", "supported it"},
    {Role::donor, "funds it", "has funded it", "funded it"},
});

/// "INTERPOL is chair", in the tense of the status.
std::string holding_of(const KnowledgeBase& kb, EntityIndex holder, Role role, Status status) {
    const auto found = std::ranges::find(kPredicates, role, &Predicate::role);
    if (found == kPredicates.end()) return {};
    const auto name = ask::short_name(kb, holder);
    switch (status) {
        case Status::current: return fmt::format("{} {}", name, found->now);
        case Status::to_date: return fmt::format("{} {}", name, found->so_far);
        case Status::ended: return fmt::format("{} {}", name, found->then);
        case Status::exploring: break;
    }
    const auto as = role == Role::none ? std::string() : fmt::format(" as {}", label_of(role));
    return fmt::format("{} explores taking part{}", name, as);
}

/// The strongest status in which the holder takes part. Other facts on the path are ignored.
Status status_of_holder(const KnowledgeBase& kb, const Connection& connection) {
    Status latest = Status::ended;
    for (const FactIndex index : connection.facts) {
        const Fact& fact = kb.fact(index);
        const bool own =
            fact.relation == Relation::takes_part_in && fact.subject == connection.holder;
        if (own) latest = std::min(latest, fact.status);
    }
    return latest;
}

/// "basis of G": what is based on the instrument.
std::string basis_of(const KnowledgeBase& kb, EntityIndex holder) {
    const auto name = ask::short_name(kb, holder);
    if (kb.entity(holder).type != EntityType::organization) {
        return fmt::format("basis of {}", name);
    }
    return fmt::format("basis of the cooperation of {}", name);
}

}  // namespace

std::string part_of_holder(const KnowledgeBase& kb, FacetId facet, const Connection& connection) {
    if (facet == FacetId::roles) return std::string(label_of(connection.role));
    if (facet == FacetId::organizations) {
        switch (connection.relation) {
            case Relation::contributes: return "offers it";
            case Relation::shares_activity:
                return fmt::format("with {}", ask::short_name(kb, kb.hub()));
            case Relation::based_on:
                return fmt::format("its cooperation with {} is based on it",
                                   ask::short_name(kb, kb.hub()));
            default: return {};
        }
    }
    if (connection.holder == kNoEntity) return {};
    switch (connection.relation) {
        case Relation::takes_part_in:
            return holding_of(kb, connection.holder, connection.role,
                              status_of_holder(kb, connection));
        case Relation::based_on: return basis_of(kb, connection.holder);
        case Relation::contributes:
            return fmt::format("offered by {}", ask::short_name(kb, connection.holder));
        case Relation::shares_area:
            return fmt::format("shared with {}", ask::short_name(kb, connection.holder));
        default: return {};
    }
}

std::string context_of(const KnowledgeBase& kb, EntityIndex entity, const Connection& connection) {
    if (connection.context == kNoEntity || connection.context == entity ||
        connection.context == connection.entity)
        return {};
    return fmt::format("in the context of {}", ask::short_name(kb, connection.context));
}

namespace {

/// "INTERPOL is chair": the participation that these facts state in a group or initiative on the
/// path. Empty if a fact is not in the context of the entity or the path.
std::string others_in(const KnowledgeBase& kb, EntityIndex entity, const Connection& connection,
                      std::span<const FactIndex> facts) {
    std::string others;
    for (const FactIndex index : facts) {
        const Fact& fact = kb.fact(index);
        const bool in_context = fact.context == entity || fact.context == connection.entity ||
                                is_one_of(connection.through, fact.context);
        if (fact.context == kNoEntity || !in_context) return {};
        text::append_item(others, holding_of(kb, fact.subject, fact.role, fact.status));
    }
    return others;
}

}  // namespace

std::string through_of(const KnowledgeBase& kb, EntityIndex entity, const Connection& connection) {
    const auto frame = [&](FactIndex fact) { return kb.fact(fact).object; };
    auto parts = connection.facts;
    std::erase_if(parts,
                  [&](FactIndex f) { return kb.fact(f).relation != Relation::takes_part_in; });
    std::ranges::stable_sort(parts, {}, frame);
    std::string text;
    for (const EntityIndex between : connection.through) {
        if (between == connection.holder) continue;
        text::append_item(text, kb.name(between), "; ");
        const auto others =
            others_in(kb, entity, connection, std::ranges::equal_range(parts, between, {}, frame));
        if (!others.empty()) text += fmt::format(" ({})", others);
    }
    return text;
}

std::string dating(std::string_view word, Date date) {
    return date.absent() ? std::string() : fmt::format("{} {}", word, date.to_string());
}

std::string dates_of(Date since, Date until) {
    if (since.absent() && until.absent()) return {};
    if (until.absent()) return fmt::format("since {}", since.to_string());
    if (since.absent()) return fmt::format("until {}", until.to_string());
    if (since == until) return since.to_string();
    return fmt::format("{} to {}", since.to_string(), until.to_string());
}

std::string dates_of(const Fact& fact) {
    std::string text = dates_of(fact.since, fact.until);
    text::append_item(text, dating("as of", ask::own_period(fact).stated));
    return text;
}

std::string notes_of(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    std::vector<std::string_view> notes;
    for (const FactIndex fact : facts) {
        const auto note = kb.text(kb.fact(fact).note);
        if (!note.empty()) notes.push_back(note);
    }
    keep_first_of_each(notes);
    return text::joined(notes, " ");
}

std::string reading_of(const KnowledgeBase& kb, FactIndex index, EntityIndex from, EntityIndex to) {
    const Fact& fact = kb.fact(index);
    const RelationRule& rule = rule_of(fact.relation);
    const auto hub = ask::short_name(kb, kb.hub());
    const EntityType type = kb.entity(fact.subject).type;
    const bool cooperation =
        fact.relation == Relation::based_on && type == EntityType::organization;
    if (fact.subject == from && fact.object == to) {
        switch (fact.relation) {
            case Relation::shares_area: return fmt::format("shares with {}", hub);
            case Relation::shares_activity: return fmt::format("carries out with {}", hub);
            case Relation::based_on:
                if (cooperation) return fmt::format("its cooperation with {} is based on", hub);
                break;
            default: break;
        }
        return std::string(rule.label_from(type));
    }
    if (fact.object == from && fact.subject == to) {
        return cooperation ? fmt::format("is the basis of the cooperation with {} of", hub)
                           : std::string(rule.inverse_label_from(type));
    }
    return fact.context == from ? "is the context of" : "is mentioned in the context of";
}

}  // namespace liaison::render
