// SPDX-License-Identifier: MIT
// Profiles of entities, and the facts in them.

#include <string>
#include <vector>

#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;

namespace {

ask::Profile of(std::string_view id) { return profile(small_world(), id); }

ask::Connection connection(std::string_view entity, FacetId facet, std::string_view other) {
    return connection_to(small_world(), of(entity), facet, other);
}

Ids through(std::string_view entity, FacetId facet, std::string_view other) {
    return ids_of(small_world(), connection(entity, facet, other).through);
}

/// The profile of a partner, restricted by a query.
ask::Profile narrowed(std::string_view id, const ask::Query& query, ask::TraversalMode mode = {}) {
    return ask::profile_of(small_world(), entity_of(small_world(), id),
                           ask::profile_filter_of(query, mode));
}

using Statuses = std::vector<Status>;

}  // namespace

TEST_CASE("A partner's areas are its own and those it reaches through others") {
    CHECK(connected_ids(small_world(), of("agency"), FacetId::areas) ==
          Ids{"borders", "fraud", "smuggling"});
    CHECK(connected_ids(small_world(), of("ministry"), FacetId::areas) == Ids{"gold-smuggling"});
    CHECK(connected_ids(small_world(), of("council"), FacetId::areas) == Ids{"borders"});
    CHECK(connected_ids(small_world(), of("bureau"), FacetId::areas) == Ids{"fraud"});
}

TEST_CASE("A connection has the entities it leads through and all facts of its path") {
    CHECK(through("ministry", FacetId::areas, "gold-smuggling") == Ids{"task-force"});
    CHECK(connection("ministry", FacetId::areas, "gold-smuggling").facts.size() == 4);
    CHECK(through("office", FacetId::areas, "gold-smuggling") == Ids{"task-force"});
    CHECK(connection("office", FacetId::areas, "gold-smuggling").facts.size() == 3);
    CHECK(through("council", FacetId::areas, "borders") == Ids{"forum"});
    CHECK(through("bureau", FacetId::areas, "fraud") == Ids{"treaty"});
    CHECK(through("agency", FacetId::areas, "borders").empty());
    CHECK(through("ministry", FacetId::initiatives, "task-force") == Ids{"office", "desk"});
}

TEST_CASE("Several facts that state the same are one connection with all their statuses") {
    const auto borders = connection("agency", FacetId::areas, "borders");
    CHECK(borders.statuses == Statuses{Status::current, Status::exploring});
    CHECK(borders.facts.size() == 2);
    CHECK(connection("ministry", FacetId::areas, "gold-smuggling").statuses ==
          Statuses{Status::current, Status::to_date});
}

TEST_CASE("A connection is collective or editorial if its facts are") {
    CHECK(connection("agency", FacetId::activities, "training").collective);
    CHECK_FALSE(connection("agency", FacetId::areas, "smuggling").collective);
    CHECK(connection("ministry", FacetId::areas, "gold-smuggling").editorial);
    CHECK_FALSE(connection("bureau", FacetId::areas, "fraud").editorial);
}

TEST_CASE("A partner's profile has what the hub does in its context") {
    const auto forum = connection("council", FacetId::groups, "forum");
    CHECK(small_world().id(forum.holder) == "hub");
    CHECK(forum.role == Role::chair);
    const auto training = connection("agency", FacetId::contributions, "training");
    CHECK(small_world().id(training.holder) == "hub");
    CHECK(small_world().id(connection("agency", FacetId::contributions, "research").holder) ==
          "agency");
}

TEST_CASE("Wholes and parts are listed with their facts") {
    const auto& kb = small_world();
    REQUIRE(of("office").standing.size() == 1);
    CHECK(kb.id(kb.fact(of("office").standing.front()).object) == "ministry");
    REQUIRE(of("office").parts.size() == 1);
    CHECK(kb.id(kb.fact(of("office").parts.front()).subject) == "desk");
    CHECK(of("ministry").standing.empty());
    CHECK(of("agency").cooperation.size() == 1);
}

TEST_CASE("Facets without facts are reported as not stated") {
    CHECK(not_stated_of(small_world(), "lab") ==
          Ids{"areas", "activities", "groups", "initiatives", "contributions", "instruments"});
    CHECK(not_stated_of(small_world(), "council") ==
          Ids{"activities", "initiatives", "contributions", "instruments"});
    CHECK(not_stated_of(small_world(), "agency") == Ids{"groups", "initiatives", "instruments"});
    CHECK(not_stated_of(small_world(), "trade") == Ids{"groups", "instruments"});
    CHECK(not_stated_of(small_world(), "forum") == Ids{"instruments"});
    CHECK(not_stated_of(small_world(), "assembly") == Ids{"areas", "instruments"});
}

TEST_CASE("An area's profile lists what is connected with it or a narrower area") {
    CHECK(connected_ids(small_world(), of("borders"), FacetId::partners) ==
          Ids{"agency", "council"});
    CHECK(connected_ids(small_world(), of("trade"), FacetId::partners) ==
          Ids{"agency", "ministry", "office"});
    CHECK(through("trade", FacetId::partners, "agency") == Ids{"smuggling"});
    CHECK(connected_ids(small_world(), of("borders"), FacetId::groups) == Ids{"forum"});
    CHECK(connected_ids(small_world(), of("fraud"), FacetId::instruments) == Ids{"treaty"});
    CHECK(connected_ids(small_world(), of("gold-smuggling"), FacetId::initiatives) ==
          Ids{"task-force"});
}

TEST_CASE("The profiles of groups, initiatives, instruments and activities list organizations") {
    CHECK(connected_ids(small_world(), of("forum"), FacetId::roles) == Ids{"hub"});
    CHECK(connected_ids(small_world(), of("forum"), FacetId::areas) == Ids{"borders"});
    CHECK(connection("task-force", FacetId::roles, "desk").role == Role::lead);
    CHECK(connected_ids(small_world(), of("treaty"), FacetId::organizations) == Ids{"bureau"});
    CHECK(connected_ids(small_world(), of("treaty"), FacetId::areas) == Ids{"fraud"});
    CHECK(connected_ids(small_world(), of("training"), FacetId::organizations) ==
          Ids{"agency", "bureau", "hub"});
}

TEST_CASE("The hub's profile names its partners and groups") {
    CHECK(connected_ids(small_world(), of("hub"), FacetId::partners) ==
          Ids{"agency", "bureau", "council", "ministry", "office"});
    CHECK(connected_ids(small_world(), of("hub"), FacetId::groups) == Ids{"assembly", "forum"});
}

TEST_CASE("A profile restricted to an area shows that area and the narrower area between") {
    const auto query = asked(small_world(), "area:trade");
    const auto agency = narrowed("agency", query);
    const auto connection = connection_to(small_world(), agency, FacetId::areas, "trade");
    CHECK(ids_of(small_world(), connection.through) == Ids{"smuggling"});
    CHECK(connected_ids(small_world(), agency, FacetId::areas) == Ids{"trade"});
    const auto ministry =
        connection_to(small_world(), narrowed("ministry", query), FacetId::areas, "trade");
    CHECK(sorted(ids_of(small_world(), ministry.through)) == Ids{"gold-smuggling", "task-force"});
}

TEST_CASE("A profile restricted to a status or source has no other facts") {
    const auto exploring =
        narrowed("agency", asked(small_world(), "{area:borders status:exploring}"));
    const auto connection = connection_to(small_world(), exploring, FacetId::areas, "borders");
    CHECK(connection.statuses == Statuses{Status::exploring});
    CHECK(connection.facts.size() == 1);
    const auto two = narrowed("agency", asked(small_world(), "{area:borders source:two}"));
    CHECK(connection_to(small_world(), two, FacetId::areas, "borders").facts.size() == 1);
}

TEST_CASE("A profile filtered by status, source or basis uses only such facts in all sections") {
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

TEST_CASE("A direct profile omits connections through others") {
    const ask::Query all;
    CHECK(connections(narrowed("council", all, kDirect), FacetId::areas).empty());
    CHECK(connections(narrowed("ministry", all, kDirect), FacetId::initiatives).empty());
    CHECK(connected_ids(small_world(), narrowed("agency", all, kDirect), FacetId::areas) ==
          Ids{"borders", "fraud", "smuggling"});
}

TEST_CASE("The facts of a profile are all that name the entity or are on its paths") {
    const auto facts = of("ministry").facts;
    // Its work with the hub, the office, the desk, the desk's lead, what the task force is about.
    CHECK(facts.size() == 5);
    CHECK(std::ranges::is_sorted(facts));
    CHECK(std::ranges::adjacent_find(facts) == facts.end());
    CHECK(of("lab").facts.empty());
}
