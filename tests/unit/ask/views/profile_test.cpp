// SPDX-License-Identifier: MIT
// What is said of one entity, and on which facts it rests.

#include <string>
#include <vector>

#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::AspectId;

namespace {

ask::Profile of(std::string_view id) { return profile(small_world(), id); }

ask::Tie tie(std::string_view entity, AspectId aspect, std::string_view other) {
    return tie_to(small_world(), of(entity), aspect, other);
}

Ids through(std::string_view entity, AspectId aspect, std::string_view other) {
    return ids_of(small_world(), tie(entity, aspect, other).through);
}

/// The profile of a partner as a question narrows it.
ask::Profile narrowed(std::string_view id, const ask::Query& query, ask::Reach reach = {}) {
    return ask::profile_of(small_world(), entity_of(small_world(), id),
                           ask::focus_of(query, reach));
}

using Statuses = std::vector<Status>;

}  // namespace

TEST_CASE("A partner's areas are its own and those it reaches through others") {
    CHECK(tied_ids(small_world(), of("agency"), AspectId::areas) ==
          Ids{"borders", "fraud", "smuggling"});
    CHECK(tied_ids(small_world(), of("ministry"), AspectId::areas) == Ids{"gold-smuggling"});
    CHECK(tied_ids(small_world(), of("council"), AspectId::areas) == Ids{"borders"});
    CHECK(tied_ids(small_world(), of("bureau"), AspectId::areas) == Ids{"fraud"});
}

TEST_CASE("A tie says what it is reached through and rests on every fact of the way") {
    CHECK(through("ministry", AspectId::areas, "gold-smuggling") == Ids{"task-force"});
    CHECK(tie("ministry", AspectId::areas, "gold-smuggling").facts.size() == 4);
    CHECK(through("office", AspectId::areas, "gold-smuggling") == Ids{"task-force"});
    CHECK(tie("office", AspectId::areas, "gold-smuggling").facts.size() == 3);
    CHECK(through("council", AspectId::areas, "borders") == Ids{"forum"});
    CHECK(through("bureau", AspectId::areas, "fraud") == Ids{"treaty"});
    CHECK(through("agency", AspectId::areas, "borders").empty());
    CHECK(through("ministry", AspectId::initiatives, "task-force") == Ids{"office", "desk"});
}

TEST_CASE("Several facts that say the same are one tie with all their statuses") {
    const auto borders = tie("agency", AspectId::areas, "borders");
    CHECK(borders.statuses == Statuses{Status::current, Status::exploring});
    CHECK(borders.facts.size() == 2);
    CHECK(tie("ministry", AspectId::areas, "gold-smuggling").statuses ==
          Statuses{Status::current, Status::to_date});
}

TEST_CASE("A tie is collective or editorial as its facts are") {
    CHECK(tie("agency", AspectId::activities, "training").collective);
    CHECK_FALSE(tie("agency", AspectId::areas, "smuggling").collective);
    CHECK(tie("ministry", AspectId::areas, "gold-smuggling").editorial);
    CHECK_FALSE(tie("bureau", AspectId::areas, "fraud").editorial);
}

TEST_CASE("What the hub does in a partner's context is in the partner's profile") {
    const auto forum = tie("council", AspectId::groups, "forum");
    CHECK(small_world().id(forum.holder) == "hub");
    CHECK(forum.role == Role::chair);
    const auto training = tie("agency", AspectId::contributions, "training");
    CHECK(small_world().id(training.holder) == "hub");
    CHECK(small_world().id(tie("agency", AspectId::contributions, "research").holder) == "agency");
}

TEST_CASE("Whole and parts are named with the facts that say so") {
    const auto& kb = small_world();
    REQUIRE(of("office").standing.size() == 1);
    CHECK(kb.id(kb.fact(of("office").standing.front()).object) == "ministry");
    REQUIRE(of("office").parts.size() == 1);
    CHECK(kb.id(kb.fact(of("office").parts.front()).subject) == "desk");
    CHECK(of("ministry").standing.empty());
    CHECK(of("agency").cooperation.size() == 1);
}

TEST_CASE("What nothing is stated of is said to be not stated") {
    CHECK(not_stated_of(small_world(), "lab") ==
          Ids{"areas", "activities", "groups", "initiatives", "contributions", "instruments"});
    CHECK(not_stated_of(small_world(), "council") ==
          Ids{"activities", "initiatives", "contributions", "instruments"});
    CHECK(not_stated_of(small_world(), "agency") == Ids{"groups", "initiatives", "instruments"});
    CHECK(not_stated_of(small_world(), "trade") == Ids{"groups", "instruments"});
    CHECK(not_stated_of(small_world(), "forum") == Ids{"instruments"});
    CHECK(not_stated_of(small_world(), "assembly") == Ids{"areas", "instruments"});
}

TEST_CASE(
    "An area's profile names who is concerned with it or a narrower one and what addresses it") {
    CHECK(tied_ids(small_world(), of("borders"), AspectId::partners) == Ids{"agency", "council"});
    CHECK(tied_ids(small_world(), of("trade"), AspectId::partners) ==
          Ids{"agency", "ministry", "office"});
    CHECK(through("trade", AspectId::partners, "agency") == Ids{"smuggling"});
    CHECK(tied_ids(small_world(), of("borders"), AspectId::groups) == Ids{"forum"});
    CHECK(tied_ids(small_world(), of("fraud"), AspectId::instruments) == Ids{"treaty"});
    CHECK(tied_ids(small_world(), of("gold-smuggling"), AspectId::initiatives) ==
          Ids{"task-force"});
}

TEST_CASE("The profile of a group or initiative or instrument or activity names who is in it") {
    CHECK(tied_ids(small_world(), of("forum"), AspectId::roles) == Ids{"hub"});
    CHECK(tied_ids(small_world(), of("forum"), AspectId::areas) == Ids{"borders"});
    CHECK(tie("task-force", AspectId::roles, "desk").role == Role::lead);
    CHECK(tied_ids(small_world(), of("treaty"), AspectId::organizations) == Ids{"bureau"});
    CHECK(tied_ids(small_world(), of("treaty"), AspectId::areas) == Ids{"fraud"});
    CHECK(tied_ids(small_world(), of("training"), AspectId::organizations) ==
          Ids{"agency", "bureau", "hub"});
}

TEST_CASE("The hub's profile names its partners and groups") {
    CHECK(tied_ids(small_world(), of("hub"), AspectId::partners) ==
          Ids{"agency", "bureau", "council", "ministry", "office"});
    CHECK(tied_ids(small_world(), of("hub"), AspectId::groups) == Ids{"assembly", "forum"});
}

TEST_CASE("A profile narrowed to an area shows that area and the narrower one it is reached by") {
    const auto query = asked(small_world(), "area:trade");
    const auto agency = narrowed("agency", query);
    const auto tie = tie_to(small_world(), agency, AspectId::areas, "trade");
    CHECK(ids_of(small_world(), tie.through) == Ids{"smuggling"});
    CHECK(tied_ids(small_world(), agency, AspectId::areas) == Ids{"trade"});
    const auto ministry =
        tie_to(small_world(), narrowed("ministry", query), AspectId::areas, "trade");
    CHECK(sorted(ids_of(small_world(), ministry.through)) == Ids{"gold-smuggling", "task-force"});
}

TEST_CASE("A profile narrowed to a status or source takes in no other fact") {
    const auto exploring =
        narrowed("agency", asked(small_world(), "{area:borders status:exploring}"));
    const auto tie = tie_to(small_world(), exploring, AspectId::areas, "borders");
    CHECK(tie.statuses == Statuses{Status::exploring});
    CHECK(tie.facts.size() == 1);
    const auto two = narrowed("agency", asked(small_world(), "{area:borders source:two}"));
    CHECK(tie_to(small_world(), two, AspectId::areas, "borders").facts.size() == 1);
}

TEST_CASE(
    "A profile narrowed to a status, source or basis names whole, parts and work by no other") {
    const auto narrowed_to = [](std::string_view text) {
        return narrowed("office", asked(small_world(), text));
    };
    const auto one = narrowed_to("{source:one status:current}");
    CHECK(one.standing.size() == 1);
    CHECK(one.parts.size() == 1);
    CHECK(one.cooperation.size() == 1);
    for (const auto* other : {"{source:two status:current}", "{source:one status:ended}"}) {
        INFO(other);
        CHECK(narrowed_to(other).standing.empty());
        CHECK(narrowed_to(other).parts.empty());
        CHECK(narrowed_to(other).cooperation.empty());
    }
    const auto stated = narrowed_to("{source:one basis:stated}");
    CHECK(stated.standing.size() == 1);
    CHECK(stated.parts.empty());
    const auto editorial = narrowed_to("{source:one basis:editorial}");
    CHECK(editorial.standing.empty());
    CHECK(editorial.parts.size() == 1);
}

TEST_CASE("A direct profile leaves out what is reached through others") {
    const ask::Query all;
    CHECK(ties(narrowed("council", all, kDirect), AspectId::areas).empty());
    CHECK(ties(narrowed("ministry", all, kDirect), AspectId::initiatives).empty());
    CHECK(tied_ids(small_world(), narrowed("agency", all, kDirect), AspectId::areas) ==
          Ids{"borders", "fraud", "smuggling"});
}

TEST_CASE("The facts of a profile are all that name the entity or lie on its ways and each once") {
    const auto facts = ask::facts_of(small_world(), of("ministry"));
    // Its work with the hub, the office, the desk, the desk's lead, what the task force is about.
    CHECK(facts.size() == 5);
    CHECK(std::ranges::is_sorted(facts));
    CHECK(std::ranges::adjacent_find(facts) == facts.end());
    CHECK(ask::facts_of(small_world(), of("lab")).empty());
}
