// SPDX-License-Identifier: MIT
#include "liaison/model/vocabulary.hpp"

#include <array>
#include <vector>

#include "liaison/model/text.hpp"

namespace liaison {
namespace {

constexpr auto kTypes = std::to_array<Word<EntityType>>({
    {EntityType::organization, "organization", "organization", "a body, or a part of one"},
    {EntityType::area, "area", "area", "a field of crime, threat or policy"},
    {EntityType::group, "group", "group",
     "a standing framework, working group or other group that bodies belong to"},
    {EntityType::initiative, "initiative", "initiative", "a named project, programme or meeting"},
    {EntityType::activity, "activity", "activity",
     "something done with the hub, or contributed to the cooperation"},
    {EntityType::instrument, "instrument", "instrument", "an agreement, plan or resolution"},
});

constexpr std::array<std::string_view, 6> kArrayKeys{"organizations", "areas",      "groups",
                                                     "initiatives",   "activities", "instruments"};

constexpr auto kStatuses = std::to_array<Word<Status>>({
    {Status::current, "current", "current", "stated in the present"},
    {Status::to_date, "to-date", "to date", "stated as done so far"},
    {Status::exploring, "exploring", "exploring", "stated as being explored"},
    {Status::ended, "ended", "ended", "stated as over"},
});

constexpr auto kRoles = std::to_array<Word<Role>>({
    {Role::none, "", "", "no role named"},
    {Role::member, "member", "member", "belongs to the group"},
    {Role::chair, "chair", "chair", "presides over the group"},
    {Role::vice_chair, "vice-chair", "vice-chair", "stands in for the chair"},
    {Role::co_chair, "co-chair", "co-chair", "presides over the group together with others"},
    {Role::secretariat, "secretariat", "secretariat", "runs the group's office"},
    {Role::lead, "lead", "lead", "leads or owns the initiative"},
    {Role::coordinator, "coordinator", "coordinator", "coordinates the group or initiative"},
    {Role::partner, "partner", "partner", "carries out the initiative with others"},
    {Role::participant, "participant", "participant", "takes part, without a more specific role"},
    {Role::observer, "observer", "observer", "attends without a say in decisions"},
    {Role::host, "host", "host", "provides the premises"},
    {Role::supporter, "supporter", "supporter", "assists the initiative"},
    {Role::donor, "donor", "donor", "funds the initiative"},
});

constexpr auto kScopes = std::to_array<Word<Scope>>({
    {Scope::individual, "individual", "individual", "said of the subject itself"},
    {Scope::collective, "collective", "collective",
     "said of several subjects together, not of each"},
});

constexpr auto kBases = std::to_array<Word<Basis>>({
    {Basis::stated, "stated", "stated", "the source says so"},
    {Basis::editorial, "editorial", "editorial",
     "the editors of the knowledge base say so, not the source"},
});

constexpr auto kAliasKinds = std::to_array<Word<AliasKind>>({
    {AliasKind::as_written, "as-written", "as written", "the name as a source writes it"},
    {AliasKind::synonym, "synonym", "synonym", "another common name"},
    {AliasKind::former, "former", "former name", "an earlier name, its own or a predecessor's"},
    {AliasKind::acronym, "acronym", "acronym", "another acronym"},
});

using enum EntityType;

constexpr auto kPartOf = std::to_array<RelationEnds>({
    {{organization}, {organization}},
    {{group}, {group}},
    {{initiative}, {initiative, group}},
});
constexpr std::array kBetweenBodies{RelationEnds{{organization}, {organization}}};
constexpr std::array kToArea{RelationEnds{{organization}, {area}}};
constexpr std::array kToActivity{RelationEnds{{organization}, {activity}}};
constexpr std::array kTakesPartIn{RelationEnds{{organization}, {group, initiative}}};
constexpr std::array kAddresses{RelationEnds{{group, initiative, instrument}, {area}}};
constexpr std::array kBasedOn{
    RelationEnds{{organization},
                 {instrument},
                 "its cooperation with the hub is based on",
                 "is the basis for the cooperation with the hub of"},
    RelationEnds{{group, initiative}, {instrument}},
};

constexpr auto kRelations = std::to_array<RelationRule>({
    {Relation::part_of, "part-of", kPartOf, "is part of", "includes", "",
     "a body belongs to a larger body, a group to a larger group, an initiative to a "
     "larger initiative or to a group",
     "org:subOrganizationOf"},
    {Relation::works_with, "works-with", kBetweenBodies, "works with", "works with", "",
     "two bodies cooperate; it holds both ways", "org:linkedTo"},
    {Relation::shares_area, "shares-area", kToArea, "shares with the hub", "is shared by",
     "with the hub", "a body and the hub have the area in common", ""},
    {Relation::shares_activity, "shares-activity", kToActivity, "carries out with the hub",
     "is carried out by", "with the hub", "a body and the hub carry out the activity together", ""},
    {Relation::contributes, "contributes", kToActivity, "contributes", "is contributed by", "",
     "a body contributes the activity to the cooperation", ""},
    {Relation::takes_part_in, "takes-part-in", kTakesPartIn, "takes part in", "is joined by", "",
     "a body takes part in a group or initiative, in a role where one is stated", "org:memberOf"},
    {Relation::addresses, "addresses", kAddresses, "addresses", "is addressed by", "",
     "a group, initiative or instrument is about the area", "dcterms:subject"},
    {Relation::endorses, "endorses", kBetweenBodies, "endorses", "is endorsed by", "",
     "a body endorses another's capabilities", ""},
    {Relation::based_on, "based-on", kBasedOn, "is based on", "is the basis for", "",
     "the instrument is the basis for a body's cooperation with the hub, or for a "
     "group or initiative",
     ""},
});

}  // namespace

std::span<const Word<EntityType>> table_of(EntityType) { return kTypes; }
std::span<const Word<Status>> table_of(Status) { return kStatuses; }
std::span<const Word<Role>> table_of(Role) { return kRoles; }
std::span<const Word<Scope>> table_of(Scope) { return kScopes; }
std::span<const Word<Basis>> table_of(Basis) { return kBases; }
std::span<const Word<AliasKind>> table_of(AliasKind) { return kAliasKinds; }

std::string_view array_key_of(EntityType type) {
    return kArrayKeys[static_cast<std::size_t>(type)];
}

std::string describe(TypeSet types) {
    std::vector<std::string_view> names;
    for (const auto& word : kTypes) {
        if (types.contains(word.value)) names.push_back(word.label);
    }
    const std::string text = text::joined(names, ", ", " or ");
    const bool vowel =
        !text.empty() && std::string_view("aeiou").find(text.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + text;
}

namespace {

TypeSet united(std::span<const RelationEnds> all, TypeSet RelationEnds::*end) {
    TypeSet types{};
    for (const RelationEnds& ends : all) types = types | ends.*end;
    return types;
}

/// Describes one pair of ends: "an organization shares an area with the hub".
std::string sentence_of(const RelationRule& rule, const RelationEnds& ends) {
    constexpr std::string_view kPossessive = "its ";
    std::string_view verb = ends.label.empty() ? rule.label : ends.label;
    std::string subject = describe(ends.subjects);
    if (verb.starts_with(kPossessive)) {
        verb.remove_prefix(kPossessive.size());
        subject += "'s";
    }
    if (rule.complement.empty())
        return subject + ' ' + std::string(verb) + ' ' + describe(ends.objects);
    verb.remove_suffix(rule.complement.size());
    return subject + ' ' + std::string(verb) + describe(ends.objects) + ' ' +
           std::string(rule.complement);
}

}  // namespace

TypeSet RelationRule::subjects() const { return united(ends, &RelationEnds::subjects); }

TypeSet RelationRule::objects() const { return united(ends, &RelationEnds::objects); }

const RelationEnds* RelationRule::ends_of(EntityType subject) const {
    for (const RelationEnds& some : ends) {
        if (some.subjects.contains(subject)) return &some;
    }
    return nullptr;
}

std::string_view RelationRule::label_from(EntityType subject) const {
    const RelationEnds* some = ends_of(subject);
    return some == nullptr || some->label.empty() ? label : some->label;
}

std::string_view RelationRule::inverse_label_from(EntityType subject) const {
    const RelationEnds* some = ends_of(subject);
    return some == nullptr || some->inverse_label.empty() ? inverse_label : some->inverse_label;
}

std::string describe(const RelationRule& rule) {
    std::string text;
    std::string_view verb;
    for (const RelationEnds& ends : rule.ends) {
        const std::string_view next = ends.label.empty() ? rule.label : ends.label;
        if (text.empty()) {
            text = sentence_of(rule, ends);
        } else if (next == verb) {
            // Repeats only the preposition of the same verb: "is part of …, a group of a group".
            text += ", " + describe(ends.subjects) + std::string(verb.substr(verb.rfind(' '))) +
                    ' ' + describe(ends.objects);
        } else {
            text += "; " + sentence_of(rule, ends);
        }
        verb = next;
    }
    return text;
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

template <>
std::optional<Relation> find_word(std::string_view written) {
    const std::string key = text::word_key(written);
    for (const RelationRule& rule : kRelations) {
        if (key == text::word_key(rule.id) || key == text::word_key(rule.label)) {
            return rule.relation;
        }
    }
    return std::nullopt;
}

template <>
std::vector<std::string_view> ids<Relation>() {
    std::vector<std::string_view> all;
    for (const RelationRule& rule : kRelations) all.push_back(rule.id);
    return all;
}

}  // namespace liaison
