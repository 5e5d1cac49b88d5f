// SPDX-License-Identifier: MIT
// The lists of neighbours in a snapshot, and paths that follow sound and damaged ones.

#include "ask/index/neighbour_lists.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/index/indices.hpp"
#include "liaison/model/error.hpp"
#include "small_world.hpp"
#include "snapshots.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// The other entities in the facts that name this one, found among all facts.
std::set<EntityIndex> named_with(const KnowledgeBase& kb, EntityIndex entity) {
    std::set<EntityIndex> found;
    for (const Fact& fact : kb.facts()) {
        std::set<EntityIndex> named{fact.subject, fact.object, fact.context};
        if (named.erase(entity) > 0) found.merge(named);
    }
    found.erase(kNoEntity);
    return found;
}

/// The small world as a snapshot with these lists of neighbours.
KnowledgeBase snapshot_with(const std::vector<std::uint32_t>& starts,
                            const std::vector<EntityIndex>& entities) {
    const ask::SnapshotIndices indices(small_world());
    KnowledgeBase::Tables tables = small_world().tables();
    indices.add_to(tables);
    tables.neighbours = {RecordTable(starts), RecordTable(entities)};
    std::string bytes;
    load::write_snapshot(tables, [&](std::string_view part) { bytes += part; });
    return opened(bytes);
}

/// The error of looking for a path between the agency and the desk.
std::string refusal_of_path(const std::vector<std::uint32_t>& starts,
                            const std::vector<EntityIndex>& entities) {
    try {
        const KnowledgeBase kb = snapshot_with(starts, entities);
        ask::shortest_paths(kb, entity_of(kb, "agency"), entity_of(kb, "desk"), {});
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::data);
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("The neighbours of an entity in a snapshot are the others in its facts") {
    for (const KnowledgeBase& kb : {small_world(), load_named({"interpol-un", "public-record"})}) {
        const KnowledgeBase snapshot = opened(snapshot_of(kb));
        for (const EntityIndex entity : kb.entity_indices()) {
            INFO(kb.id(entity));
            const auto wanted = named_with(kb, entity);
            CHECK(std::ranges::equal(snapshot.neighbours(entity), wanted));
            if (entity == kb.hub()) CHECK_FALSE(wanted.empty());
        }
    }
}

TEST_CASE("A path that follows a damaged list of neighbours is refused") {
    const std::size_t entities = small_world().entities().size();
    std::vector<std::uint32_t> starts;
    std::vector<EntityIndex> lists;
    ask::append_neighbours(small_world(), starts, lists);
    REQUIRE(refusal_of_path(starts, lists).empty());

    const std::string damaged = "a list of an entity's facts or neighbours is damaged";
    const auto size = static_cast<std::uint32_t>(lists.size());
    CHECK(refusal_of_path(std::vector<std::uint32_t>(entities + 1, size + 1), lists) == damaged);
    const std::vector<std::uint32_t> falling{starts.rbegin(), starts.rend()};
    CHECK(refusal_of_path(falling, lists) == damaged);
    starts.push_back(size);
    CHECK(refusal_of_path(starts, lists).starts_with("base.lkb: this snapshot is damaged"));
    starts.pop_back();
    lists[lists.size() / 2] = kNoEntity;
    CHECK(refusal_of_path(starts, lists).starts_with("base.lkb: this snapshot is damaged"));
}

TEST_CASE("A path that no facts confirm is refused, or is none") {
    const std::size_t entities = small_world().entities().size();
    std::vector<std::uint32_t> starts;
    std::vector<EntityIndex> everything;
    for (std::size_t i = 0; i <= entities; ++i) {
        starts.push_back(static_cast<std::uint32_t>(i * entities));
    }
    for (std::size_t i = 0; i < entities; ++i) {
        for (const EntityIndex entity : small_world().entity_indices())
            everything.push_back(entity);
    }
    CHECK(refusal_of_path(starts, everything) == "no fact names two entities listed as neighbours");

    const KnowledgeBase kb = snapshot_with(std::vector<std::uint32_t>(entities + 1, 0), {});
    CHECK(
        ask::shortest_paths(kb, entity_of(kb, "agency"), entity_of(kb, "desk"), {}).paths.empty());
}
