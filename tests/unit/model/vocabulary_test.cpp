// SPDX-License-Identifier: MIT
#include "liaison/model/vocabulary.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace liaison;

namespace {

/// The spellings in order. Checks that each parses back to its own value.
template <typename E>
std::vector<std::string> spellings() {
    std::vector<std::string> all;
    std::set<std::string_view> seen;
    std::size_t index = 0;
    for (const auto& word : words<E>()) {
        INFO(word.id);
        CHECK(static_cast<std::size_t>(word.value) == index++);
        CHECK(parse<E>(word.id) == word.value);
        CHECK(id_of(word.value) == word.id);
        CHECK(seen.insert(word.id).second);
        CHECK_FALSE(word.meaning.empty());
        CHECK(word.label.empty() == word.id.empty());
        all.emplace_back(word.id);
    }
    CHECK_FALSE(parse<E>("no such word").has_value());
    CHECK_FALSE(parse<E>(" current").has_value());
    return all;
}

struct Expected {
    Relation relation;
    std::string id;
    std::vector<EntityType> subjects;
    std::vector<EntityType> objects;
};

const std::vector<EntityType> kAllTypes{EntityType::organization, EntityType::area,
                                        EntityType::group,        EntityType::initiative,
                                        EntityType::activity,     EntityType::instrument};

void check_types(TypeSet types, const std::vector<EntityType>& expected) {
    for (const EntityType type : kAllTypes) {
        INFO(id_of(type));
        CHECK(types.contains(type) == (std::ranges::find(expected, type) != expected.end()));
    }
}

}  // namespace

TEST_CASE("Every word of every vocabulary parses back from its spelling") {
    CHECK(spellings<EntityType>() == std::vector<std::string>{"organization", "area", "group",
                                                              "initiative", "activity",
                                                              "instrument"});
    CHECK(spellings<Status>() ==
          std::vector<std::string>{"current", "to-date", "exploring", "ended"});
    CHECK(spellings<Role>() == std::vector<std::string>{"", "member", "chair", "vice-chair",
                                                        "co-chair", "secretariat", "lead",
                                                        "coordinator", "partner", "participant",
                                                        "observer", "host", "supporter", "donor"});
    CHECK(spellings<Scope>() == std::vector<std::string>{"individual", "collective"});
    CHECK(spellings<Basis>() == std::vector<std::string>{"stated", "editorial"});
    CHECK(spellings<AliasKind>() ==
          std::vector<std::string>{"as-written", "synonym", "former", "acronym"});
}

TEST_CASE("A word is known as it is printed, in any case, with spaces or hyphens") {
    CHECK(find_word<Status>("to date") == Status::to_date);
    CHECK(find_word<Status>("To-Date") == Status::to_date);
    CHECK(find_word<Status>("TO_DATE") == Status::to_date);
    CHECK(find_word<Role>("Vice-Chair") == Role::vice_chair);
    CHECK(find_word<Role>("vice chair") == Role::vice_chair);
    CHECK(find_word<AliasKind>("Former name") == AliasKind::former);
    CHECK(find_word<Relation>("Takes part in") == Relation::takes_part_in);
    CHECK(find_word<Relation>("shares with the hub") == Relation::shares_area);
    CHECK_FALSE(find_word<Status>("up to date").has_value());
    CHECK_FALSE(find_word<Relation>("part").has_value());
    for (const auto& role : words<Role>()) CHECK(find_word<Role>(role.label) == role.value);
}

TEST_CASE("The spellings offered to users omit the empty role") {
    const auto roles = ids<Role>();
    CHECK(roles.size() == 13);
    CHECK(std::ranges::find(roles, "") == roles.end());
    CHECK(ids<Status>().size() == 4);
}

TEST_CASE("Each relation connects exactly the intended types") {
    using enum EntityType;
    const std::vector<Expected> expected{
        {Relation::part_of,
         "part-of",
         {organization, group, initiative},
         {organization, group, initiative}},
        {Relation::works_with, "works-with", {organization}, {organization}},
        {Relation::shares_area, "shares-area", {organization}, {area}},
        {Relation::shares_activity, "shares-activity", {organization}, {activity}},
        {Relation::contributes, "contributes", {organization}, {activity}},
        {Relation::takes_part_in, "takes-part-in", {organization}, {group, initiative}},
        {Relation::addresses, "addresses", {group, initiative, instrument}, {area}},
        {Relation::endorses, "endorses", {organization}, {organization}},
        {Relation::based_on, "based-on", {organization, group, initiative}, {instrument}},
    };
    REQUIRE(relation_rules().size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const RelationRule& rule = relation_rules()[i];
        INFO(rule.id);
        CHECK(rule.relation == expected[i].relation);
        CHECK(rule.id == expected[i].id);
        CHECK(parse_relation(rule.id) == rule.relation);
        CHECK(rule_of(rule.relation).id == rule.id);
        CHECK_FALSE(rule.label.empty());
        CHECK_FALSE(rule.inverse_label.empty());
        CHECK_FALSE(rule.meaning.empty());
        check_types(rule.subjects(), expected[i].subjects);
        check_types(rule.objects(), expected[i].objects);
    }
    CHECK_FALSE(parse_relation("knows").has_value());
    CHECK_FALSE(parse_relation("").has_value());
}

TEST_CASE("The type of a part determines the types of its whole") {
    using enum EntityType;
    const RelationRule& part_of = rule_of(Relation::part_of);
    const auto wholes = [&](EntityType part) {
        REQUIRE(part_of.ends_of(part) != nullptr);
        return part_of.ends_of(part)->objects;
    };
    check_types(wholes(organization), {organization});
    check_types(wholes(group), {group});
    check_types(wholes(initiative), {group, initiative});
    CHECK(part_of.ends_of(area) == nullptr);
    CHECK(part_of.ends_of(instrument) == nullptr);
}

TEST_CASE("No type of subject has two sets of objects") {
    for (const RelationRule& rule : relation_rules()) {
        INFO(rule.id);
        for (const EntityType type : kAllTypes) {
            CHECK(std::ranges::count_if(rule.ends, [&](const RelationEnds& ends) {
                      return ends.subjects.contains(type);
                  }) == (rule.subjects().contains(type) ? 1 : 0));
        }
    }
}

TEST_CASE("The label of a relation depends on the type of its subject") {
    using enum EntityType;
    const RelationRule& based_on = rule_of(Relation::based_on);
    CHECK(based_on.label_from(organization) == "its cooperation with the hub is based on");
    CHECK(based_on.label_from(group) == "is based on");
    CHECK(based_on.inverse_label_from(organization) ==
          "is the basis for the cooperation with the hub of");
    CHECK(based_on.inverse_label_from(initiative) == "is the basis for");
    CHECK(rule_of(Relation::part_of).label_from(area) == "is part of");
}

TEST_CASE("The types that a relation connects are described in a sentence") {
    const auto sentence = [](Relation relation) { return describe(rule_of(relation)); };
    CHECK(sentence(Relation::part_of) ==
          "an organization is part of an organization, a group of a group, an initiative of a "
          "group or initiative");
    CHECK(sentence(Relation::shares_area) == "an organization shares an area with the hub");
    CHECK(sentence(Relation::shares_activity) ==
          "an organization carries out an activity with the hub");
    CHECK(sentence(Relation::contributes) == "an organization contributes an activity");
    CHECK(sentence(Relation::addresses) == "a group, initiative or instrument addresses an area");
    CHECK(sentence(Relation::based_on) ==
          "an organization's cooperation with the hub is based on an instrument; a group or "
          "initiative is based on an instrument");
}

TEST_CASE("The complement of a relation ends its label") {
    for (const RelationRule& rule : relation_rules()) {
        INFO(rule.id);
        CHECK(rule.label.ends_with(rule.complement));
    }
}

TEST_CASE("Each type of entity has an array of its own in a file") {
    CHECK(array_key_of(EntityType::organization) == "organizations");
    CHECK(array_key_of(EntityType::area) == "areas");
    CHECK(array_key_of(EntityType::group) == "groups");
    CHECK(array_key_of(EntityType::initiative) == "initiatives");
    CHECK(array_key_of(EntityType::activity) == "activities");
    CHECK(array_key_of(EntityType::instrument) == "instruments");
}

TEST_CASE("A set of types is described as an enumeration") {
    using enum EntityType;
    CHECK(describe({group}) == "a group");
    CHECK(describe({area}) == "an area");
    CHECK(describe({group, initiative}) == "a group or initiative");
    CHECK(describe({group, initiative, instrument}) == "a group, initiative or instrument");
}
