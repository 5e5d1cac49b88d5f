// SPDX-License-Identifier: MIT
// Connections that are merged from several paths: their flags, and which paths count.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "asking.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::FacetId;

namespace {

const std::string kCollective = R"("scope": "collective", )";
const std::string kExploring = R"("status": "exploring", )";
const std::string kEditorial = R"("basis": "editorial", "note": "So it seems.", )";

KnowledgeBase with_facts(const std::string& facts) {
    return loaded({base_text({.groups = added_entity("club"), .facts = facts})});
}

/// Whether these facts make the connection of the body with the area collective. Checks that the
/// profiles of both agree.
bool is_collective(const std::string& facts) {
    const KnowledgeBase kb = with_facts(facts);
    const bool collective =
        connection_to(kb, profile(kb, "body"), FacetId::areas, "area").collective;
    CHECK(connection_to(kb, profile(kb, "area"), FacetId::partners, "body").collective ==
          collective);
    return collective;
}

/// The groups through which a body can reach the area, directly or through a part, from the nearest
/// to the farthest path. "" is the direct fact.
constexpr std::array<const char*, 5> kFrames{"", "own", "of-part", "own-seems", "of-part-seems"};

/// A body with this path to the area and all farther ones.
KnowledgeBase with_paths_from(std::size_t first) {
    const std::array paths{
        added_fact("body", "shares-area", "area"),
        added_fact("body", "takes-part-in", "own", R"("role": "member", )"),
        added_fact("part", "takes-part-in", "of-part", R"("role": "member", )"),
        added_fact("body", "takes-part-in", "own-seems", R"("role": "member", )" + kEditorial),
        added_fact("part", "takes-part-in", "of-part-seems", R"("role": "member", )" + kEditorial),
    };
    Additions more{.organizations = added_entity("part"),
                   .facts = added_fact("part", "part-of", "body")};
    for (std::size_t i = 1; i < kFrames.size(); ++i) {
        more.groups += added_entity(kFrames.at(i));
        more.facts += added_fact(kFrames.at(i), "addresses", "area");
    }
    for (std::size_t i = first; i < paths.size(); ++i) more.facts += paths.at(i);
    return loaded({base_text(more)});
}

/// A body that takes part in many groups; each addresses many areas.
KnowledgeBase with_groups(std::size_t groups, std::size_t areas) {
    Additions more;
    for (std::size_t i = 0; i < areas; ++i) more.areas += added_entity("area-" + std::to_string(i));
    for (std::size_t i = 0; i < groups; ++i) {
        const std::string group = "group-" + std::to_string(i);
        more.groups += added_entity(group);
        more.facts += added_fact("body", "takes-part-in", group);
        for (std::size_t j = 0; j < areas; ++j) {
            more.facts += added_fact(group, "addresses", "area-" + std::to_string(j));
        }
    }
    return loaded({base_text(more)});
}

}  // namespace

TEST_CASE("A connection is collective if all its paths are") {
    CHECK(is_collective(added_fact("body", "shares-area", "area", kCollective)));
    CHECK(is_collective(added_fact("body", "shares-area", "area", kCollective) +
                        added_fact("body", "shares-area", "area", kCollective + kExploring)));
    CHECK_FALSE(is_collective(added_fact("body", "shares-area", "area", kCollective) +
                              added_fact("body", "shares-area", "area", kExploring)));
    CHECK_FALSE(is_collective(added_fact("body", "shares-area", "area") +
                              added_fact("body", "shares-area", "area", kCollective + kExploring)));
}

TEST_CASE("A path is collective if one of its facts is") {
    const auto member = R"("role": "member", )" + kCollective;
    const auto about =
        added_fact("group", "addresses", "area") + added_fact("club", "addresses", "area");
    CHECK(is_collective(about + added_fact("body", "takes-part-in", "group", member)));
    CHECK(is_collective(about + added_fact("body", "takes-part-in", "group", member) +
                        added_fact("body", "takes-part-in", "club", member)));
    CHECK_FALSE(
        is_collective(about + added_fact("body", "takes-part-in", "group", member) +
                      added_fact("body", "takes-part-in", "club", R"("role": "member", )")));
}

TEST_CASE("Only the most direct kind of paths to an area counts") {
    for (std::size_t first = 0; first < kFrames.size(); ++first) {
        INFO("from way " << first);
        const KnowledgeBase kb = with_paths_from(first);
        const auto connection = connection_to(kb, profile(kb, "body"), FacetId::areas, "area");
        const Ids through = first == 0 ? Ids{} : Ids{kFrames.at(first)};
        CHECK(ids_of(kb, connection.through) == through);
        CHECK(connection.editorial == (first > 2));
    }
}

TEST_CASE("The profiles of partner and area have the same connection") {
    const KnowledgeBase kb = with_facts(
        added_fact("group", "addresses", "area") +
        added_fact("body", "takes-part-in", "group", R"("role": "member", )") +
        added_fact("body", "takes-part-in", "group", R"("role": "chair", "with": "hub", )"));
    const auto there = connection_to(kb, profile(kb, "body"), FacetId::areas, "area");
    const auto back = connection_to(kb, profile(kb, "area"), FacetId::partners, "body");
    CHECK(back.facts == there.facts);
    CHECK(back.through == there.through);
    CHECK(back.statuses == there.statuses);
    CHECK(back.relation == there.relation);
    CHECK(back.role == there.role);
    CHECK(back.context == there.context);
}

TEST_CASE("A partner is no context of its own work with the hub") {
    const KnowledgeBase kb = loaded({base_text({
        .organizations = added_entity("council") + added_entity("office"),
        .facts = added_fact("body", "works-with", "hub", R"("with": "body", )") +
                 added_fact("office", "works-with", "hub", R"("with": "council", )") +
                 added_fact("council", "works-with", "office", R"("with": "body", )") +
                 added_fact("council", "works-with", "hub") +
                 added_fact("hub", "works-with", "council", R"("with": "office", )"),
    })});
    const auto contexts = [&](std::string_view id) {
        return ids_of(kb, ask::contexts_of(kb, entity_of(kb, id)));
    };
    CHECK(contexts("body").empty());
    CHECK(contexts("office") == Ids{"council"});
    CHECK(contexts("council").empty());
    CHECK(contexts("hub").empty());
}

TEST_CASE("A list for readers limits connections and facts and counts the rest") {
    const KnowledgeBase kb = with_groups(5, 4);
    const auto areas_of = [&](ask::Limits limits) {
        const auto rows = ask::list_partners(kb, {}, {}, limits).rows;
        const auto body = std::ranges::find(rows, entity_of(kb, "body"), &ask::Profile::entity);
        REQUIRE(body != rows.end());
        return *body->facet(FacetId::areas);
    };
    const ask::Facet all = areas_of({});
    REQUIRE(all.connections.size() == 4);
    CHECK(all.more == 0);
    for (const ask::Connection& connection : all.connections) {
        CHECK(connection.facts.size() == 10);
        CHECK(connection.paths == 5);
        CHECK(connection.more == 0);
    }
    const ask::Facet some = areas_of({.connections = 3, .facts = 4});
    REQUIRE(some.connections.size() == 3);
    CHECK(some.more == 1);
    for (const ask::Connection& connection : some.connections) {
        CHECK(connection.facts.size() == 4);
        CHECK(connection.paths == 5);
        CHECK(connection.more == 3);
    }
}

TEST_CASE("A fact with a new status is listed even beyond the limit") {
    Additions more;
    for (const char* group : {"one", "three", "two"}) more.groups += added_entity(group);
    for (const char* group : {"one", "three", "two"}) {
        more.facts += added_fact("body", "takes-part-in", group);
        more.facts += added_fact(group, "addresses", "area", group[1] == 'w' ? kExploring : "");
    }
    const KnowledgeBase kb = loaded({base_text(more)});
    const auto rows = ask::list_partners(kb, {}, {}, {.facts = 1}).rows;
    const auto body = std::ranges::find(rows, entity_of(kb, "body"), &ask::Profile::entity);
    REQUIRE(body != rows.end());
    const auto& connection = body->facet(FacetId::areas)->connections.front();
    CHECK(connection.statuses.size() == 2);
    CHECK(connection.more == 1);
}
