// SPDX-License-Identifier: MIT
#include "liaison/model/vocabulary.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace liaison;

namespace {

/// The spellings in order, each of which must parse back to its own value.
template <typename E>
std::vector<std::string> spellings() {
    std::vector<std::string> all;
    std::set<std::string_view> seen;
    std::size_t place = 0;
    for (const auto& word : words<E>()) {
        INFO(word.id);
        CHECK(static_cast<std::size_t>(word.value) == place++);
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
                                                        "partner", "supporter", "donor"});
    CHECK(spellings<Scope>() == std::vector<std::string>{"individual", "collective"});
    CHECK(spellings<Basis>() == std::vector<std::string>{"stated", "editorial"});
    CHECK(spellings<AliasKind>().size() == 3);
    CHECK(parse<AliasKind>("as-written") == AliasKind::as_written);
}

TEST_CASE("The spellings offered to users leave out the role that no fact names") {
    const auto roles = ids<Role>();
    CHECK(roles.size() == 9);
    CHECK(std::ranges::find(roles, "") == roles.end());
    CHECK(ids<Status>().size() == 4);
}

TEST_CASE("Each relation ties what it is meant to tie and nothing else") {
    using enum EntityType;
    const std::vector<Expected> expected{
        {Relation::part_of, "part-of", {organization, group}, {organization, group}},
        {Relation::works_with, "works-with", {organization}, {organization}},
        {Relation::shares_area, "shares-area", {organization}, {area}},
        {Relation::shares_activity, "shares-activity", {organization}, {activity}},
        {Relation::contributes, "contributes", {organization}, {activity}},
        {Relation::takes_part_in, "takes-part-in", {organization}, {group, initiative}},
        {Relation::addresses, "addresses", {group, initiative, instrument}, {area}},
        {Relation::endorses, "endorses", {organization}, {organization}},
        {Relation::based_on, "based-on", {organization}, {instrument}},
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
        check_types(rule.subjects, expected[i].subjects);
        check_types(rule.objects, expected[i].objects);
    }
    CHECK_FALSE(parse_relation("knows").has_value());
    CHECK_FALSE(parse_relation("").has_value());
}

TEST_CASE("Each type of entity has an array of its own in a file") {
    CHECK(array_key_of(EntityType::organization) == "organizations");
    CHECK(array_key_of(EntityType::area) == "areas");
    CHECK(array_key_of(EntityType::group) == "groups");
    CHECK(array_key_of(EntityType::initiative) == "initiatives");
    CHECK(array_key_of(EntityType::activity) == "activities");
    CHECK(array_key_of(EntityType::instrument) == "instruments");
}

TEST_CASE("A set of types reads as an enumeration") {
    using enum EntityType;
    CHECK(describe({group}) == "a group");
    CHECK(describe({area}) == "an area");
    CHECK(describe({group, initiative}) == "a group or initiative");
    CHECK(describe({group, initiative, instrument}) == "a group, initiative or instrument");
}
