// SPDX-License-Identifier: MIT
#include "liaison/model/vocabulary.hpp"

#include <array>
#include <vector>

namespace liaison {
namespace {

constexpr std::array kTypes{
    Word<EntityType>{EntityType::organization, "organization", "organization",
                     "a body, or a part of one"},
    Word<EntityType>{EntityType::area, "area", "area", "a field of crime, threat or policy"},
    Word<EntityType>{EntityType::group, "group", "group",
                     "a standing framework or working group in which bodies sit"},
    Word<EntityType>{EntityType::initiative, "initiative", "initiative",
                     "a named project or programme"},
    Word<EntityType>{EntityType::activity, "activity", "activity",
                     "something done with, or brought to, the cooperation"},
    Word<EntityType>{EntityType::instrument, "instrument", "instrument",
                     "an agreement, plan or resolution"},
};

constexpr std::array<std::string_view, 6> kArrayKeys{"organizations", "areas",      "groups",
                                                     "initiatives",   "activities", "instruments"};

constexpr std::array kStatuses{
    Word<Status>{Status::current, "current", "current", "stated in the present"},
    Word<Status>{Status::to_date, "to-date", "to date", "stated as done so far"},
    Word<Status>{Status::exploring, "exploring", "exploring", "stated as being explored"},
    Word<Status>{Status::ended, "ended", "ended", "stated as over"},
};

constexpr std::array kRoles{
    Word<Role>{Role::none, "", "", "no role named"},
    Word<Role>{Role::member, "member", "member", "sits in the group"},
    Word<Role>{Role::chair, "chair", "chair", "presides over the group"},
    Word<Role>{Role::vice_chair, "vice-chair", "vice-chair", "stands in for the chair"},
    Word<Role>{Role::co_chair, "co-chair", "co-chair", "presides together with others"},
    Word<Role>{Role::secretariat, "secretariat", "secretariat", "runs the group's office"},
    Word<Role>{Role::lead, "lead", "lead", "leads or owns the initiative"},
    Word<Role>{Role::partner, "partner", "partner", "carries the initiative out with others"},
    Word<Role>{Role::supporter, "supporter", "supporter", "assists the initiative"},
    Word<Role>{Role::donor, "donor", "donor", "funds the initiative"},
};

constexpr std::array kScopes{
    Word<Scope>{Scope::individual, "individual", "individual", "said of the subject itself"},
    Word<Scope>{Scope::collective, "collective", "collective",
                "said of several subjects together, not of each"},
};

constexpr std::array kBases{
    Word<Basis>{Basis::stated, "stated", "stated", "the source says so"},
    Word<Basis>{Basis::editorial, "editorial", "editorial",
                "the editors of the knowledge base say so, not the source"},
};

constexpr std::array kAliasKinds{
    Word<AliasKind>{AliasKind::as_written, "as-written", "as written",
                    "the name as a source writes it"},
    Word<AliasKind>{AliasKind::synonym, "synonym", "also", "another common name"},
    Word<AliasKind>{AliasKind::acronym, "acronym", "acronym", "another acronym"},
};

using enum EntityType;

constexpr std::array kRelations{
    RelationRule{Relation::part_of,
                 "part-of",
                 {organization, group},
                 {organization, group},
                 "is part of",
                 "includes",
                 "a body belongs to a larger body, a group to a larger group",
                 "org:subOrganizationOf"},
    RelationRule{Relation::works_with,
                 "works-with",
                 {organization},
                 {organization},
                 "works with",
                 "works with",
                 "two bodies cooperate; it holds both ways",
                 "org:linkedTo"},
    RelationRule{Relation::shares_area,
                 "shares-area",
                 {organization},
                 {area},
                 "shares with the hub",
                 "is shared by",
                 "a body and the hub have the area in common",
                 ""},
    RelationRule{Relation::shares_activity,
                 "shares-activity",
                 {organization},
                 {activity},
                 "carries out with the hub",
                 "is carried out by",
                 "a body and the hub do this together",
                 ""},
    RelationRule{Relation::contributes,
                 "contributes",
                 {organization},
                 {activity},
                 "contributes",
                 "is contributed by",
                 "a body brings this to the cooperation",
                 ""},
    RelationRule{Relation::takes_part_in,
                 "takes-part-in",
                 {organization},
                 {group, initiative},
                 "takes part in",
                 "has taking part",
                 "a body sits in a group or joins an initiative, in a role where one is named",
                 "org:memberOf"},
    RelationRule{Relation::addresses,
                 "addresses",
                 {group, initiative, instrument},
                 {area},
                 "addresses",
                 "is addressed by",
                 "the area is what it is about",
                 "dcterms:subject"},
    RelationRule{Relation::endorses,
                 "endorses",
                 {organization},
                 {organization},
                 "endorses",
                 "is endorsed by",
                 "a body speaks for another's capabilities",
                 ""},
    RelationRule{Relation::based_on,
                 "based-on",
                 {organization},
                 {instrument},
                 "rests on",
                 "is the basis for",
                 "a body's cooperation with the hub rests on the instrument",
                 ""},
};

}  // namespace

template <>
std::span<const Word<EntityType>> words<EntityType>() {
    return kTypes;
}
template <>
std::span<const Word<Status>> words<Status>() {
    return kStatuses;
}
template <>
std::span<const Word<Role>> words<Role>() {
    return kRoles;
}
template <>
std::span<const Word<Scope>> words<Scope>() {
    return kScopes;
}
template <>
std::span<const Word<Basis>> words<Basis>() {
    return kBases;
}
template <>
std::span<const Word<AliasKind>> words<AliasKind>() {
    return kAliasKinds;
}

std::string_view array_key_of(EntityType type) {
    return kArrayKeys[static_cast<std::size_t>(type)];
}

std::string describe(TypeSet types) {
    std::vector<std::string_view> names;
    for (const auto& word : kTypes) {
        if (types.contains(word.value)) names.push_back(word.label);
    }
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += names[i];
    }
    const bool vowel =
        !text.empty() && std::string_view("aeiou").find(text.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + text;
}

std::span<const RelationRule> relation_rules() { return kRelations; }

const RelationRule& rule_of(Relation relation) {
    return kRelations[static_cast<std::size_t>(relation)];
}

std::optional<Relation> parse_relation(std::string_view id) {
    const auto rule = std::ranges::find(kRelations, id, &RelationRule::id);
    if (rule == kRelations.end()) return std::nullopt;
    return rule->relation;
}

}  // namespace liaison
