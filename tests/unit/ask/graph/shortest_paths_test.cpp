// SPDX-License-Identifier: MIT
// All shortest chains of facts between two entities, through the hub only on request.

#include "liaison/ask/graph/shortest_paths.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "loading.hpp"
#include "random.hpp"
#include "snapshots.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Path;
using ask::PathLimits;

namespace {

KnowledgeBase builtin() { return load_named({"interpol-un"}); }

ask::Paths paths(const KnowledgeBase& kb, std::string_view from, std::string_view to,
                 PathLimits limits = {}) {
    return ask::shortest_paths(kb, entity_of(kb, from), entity_of(kb, to), limits);
}

/// The steps from one end to the other, such as "un-police takes-part-in
/// transnational-threats-project". A fact followed against its direction has a < in front.
std::vector<std::string> steps_of(const KnowledgeBase& kb, const Path& path) {
    std::vector<std::string> steps;
    for (const auto& step : path) {
        const Fact& fact = kb.fact(step.fact);
        const bool forward = fact.subject == step.from;
        steps.push_back((forward ? "" : "<") + std::string(kb.id(step.from)) + ' ' +
                        std::string(rule_of(fact.relation).id) + ' ' + std::string(kb.id(step.to)));
    }
    return steps;
}

std::vector<std::vector<FactIndex>> facts_of(const std::vector<Path>& paths) {
    std::vector<std::vector<FactIndex>> all;
    for (const Path& path : paths) {
        auto& facts = all.emplace_back();
        for (const auto& step : path) facts.push_back(step.fact);
    }
    return all;
}

std::string endorsement(const std::string& subject, const std::string& object,
                        const std::string& more = {}) {
    return added_fact(subject, "endorses", object, more);
}

/// Bodies o0, o1 … that endorse one another, some of them twice or in the context of a third.
KnowledgeBase random_graph(Random& random) {
    Additions more;
    const auto bodies = 4 + random.below(4);
    for (std::size_t i = 0; i < bodies; ++i) {
        more.organizations += added_entity("o" + std::to_string(i));
    }
    const auto body = [&] {
        const auto i = random.below(bodies + 1);
        return i == bodies ? std::string("hub") : "o" + std::to_string(i);
    };
    for (auto facts = 3 + random.below(9); facts > 0; --facts) {
        std::string with;
        if (random.chance(20)) with = R"("with": ")" + body() + R"(", )";
        if (random.chance(20)) with += R"("status": "ended", )";
        more.facts += endorsement(body(), body(), with);
    }
    return loaded({base_text(more)});
}

/// Finds all chains without repeated entities, and keeps the shortest.
class AllPaths {
  public:
    AllPaths(const KnowledgeBase& kb, EntityIndex from, EntityIndex to, bool through_hub)
        : kb_(kb), to_(to), through_hub_(through_hub) {
        visited_.insert(from);
        go_on(from);
    }

    const std::set<std::vector<std::pair<FactIndex, EntityIndex>>>& shortest() const {
        return found_;
    }

  private:
    void go_on(EntityIndex here) {
        if (here == to_) {
            if (!found_.empty() && steps_.size() < found_.begin()->size()) found_.clear();
            if (found_.empty() || steps_.size() == found_.begin()->size()) found_.insert(steps_);
            return;
        }
        if (here == kb_.hub() && !steps_.empty() && !through_hub_) return;
        for (std::uint32_t i = 0; i < kb_.facts().size(); ++i) {
            const Fact& fact = kb_.facts()[i];
            const std::set<EntityIndex> ends{fact.subject, fact.object, fact.context};
            if (!ends.contains(here)) continue;
            for (const EntityIndex next : ends) {
                if (next == kNoEntity || !visited_.insert(next).second) continue;
                steps_.emplace_back(FactIndex{i}, next);
                go_on(next);
                steps_.pop_back();
                visited_.erase(next);
            }
        }
    }

    const KnowledgeBase& kb_;
    EntityIndex to_;
    bool through_hub_;
    std::set<EntityIndex> visited_;
    std::vector<std::pair<FactIndex, EntityIndex>> steps_;
    std::set<std::vector<std::pair<FactIndex, EntityIndex>>> found_;
};

}  // namespace

TEST_CASE("UN Police and corruption are connected by two facts through the project") {
    const KnowledgeBase kb = builtin();
    const auto found = paths(kb, "un-police", "corruption");
    REQUIRE(found.paths.size() == 1);
    CHECK(steps_of(kb, found.paths.front()) ==
          std::vector<std::string>{"un-police takes-part-in transnational-threats-project",
                                   "transnational-threats-project addresses corruption"});
    CHECK_FALSE(found.more);
}

TEST_CASE("The path back is the reversed path") {
    const KnowledgeBase kb = builtin();
    const auto found = paths(kb, "corruption", "un-police");
    REQUIRE(found.paths.size() == 1);
    CHECK(steps_of(kb, found.paths.front()) ==
          std::vector<std::string>{"<corruption addresses transnational-threats-project",
                                   "<transnational-threats-project takes-part-in un-police"});
}

TEST_CASE("Nothing but the hub connects UNEP with cybercrime") {
    const KnowledgeBase kb = builtin();
    CHECK(paths(kb, "unep", "cybercrime").paths.empty());
    const auto through_hub = paths(kb, "unep", "cybercrime", {.through_hub = true});
    REQUIRE_FALSE(through_hub.paths.empty());
    for (const Path& path : through_hub.paths) {
        CHECK(std::ranges::any_of(path, [&](const auto& step) { return step.to == kb.hub(); }));
    }
}

TEST_CASE("The hub itself may be an end") {
    const KnowledgeBase kb = builtin();
    const auto found = paths(kb, "unep", "interpol");
    REQUIRE(found.paths.size() == 1);
    CHECK(steps_of(kb, found.paths.front()) ==
          std::vector<std::string>{"unep works-with interpol"});
    CHECK(paths(kb, "interpol", "corruption").paths.size() == 1);
}

TEST_CASE("A step may connect the object and the context of a fact") {
    const KnowledgeBase kb = builtin();
    const auto found = paths(kb, "unoct", "ct-compact");
    REQUIRE(found.paths.size() == 1);
    REQUIRE(found.paths.front().size() == 1);
    const Fact& fact = kb.fact(found.paths.front().front().fact);
    CHECK(fact.subject == kb.hub());
    CHECK(fact.context == entity_of(kb, "unoct"));
}

TEST_CASE("An entity is not connected with itself") {
    const KnowledgeBase kb = builtin();
    CHECK(paths(kb, "unodc", "unodc").paths.empty());
    CHECK(paths(kb, "interpol", "interpol", {.through_hub = true}).paths.empty());
}

TEST_CASE("All shortest chains are found and parallel facts make different ones") {
    const auto parallel =
        endorsement("body", "b0") + endorsement("body", "b0", R"("status": "ended", )");
    const KnowledgeBase kb = loaded(
        {base_text({.organizations = added_entity("b0") + added_entity("b1") + added_entity("b2"),
                    .facts = parallel + endorsement("b0", "b1") + endorsement("b2", "body") +
                             endorsement("b1", "b2")})});
    const auto found = paths(kb, "body", "b1");
    REQUIRE(found.paths.size() == 3);
    for (const Path& path : found.paths) CHECK(path.size() == 2);
    const auto facts = facts_of(found.paths);
    CHECK(std::ranges::is_sorted(facts));
    CHECK(std::set(facts.begin(), facts.end()).size() == 3);
}

TEST_CASE("The number of chains is limited and further ones are reported") {
    Additions more;
    for (const char* body : {"x", "y", "m0", "m1", "m2", "m3"}) {
        more.organizations += added_entity(body);
    }
    for (const char* middle : {"m0", "m1", "m2", "m3"}) {
        more.facts += endorsement("x", middle) + endorsement(middle, "y");
    }
    const KnowledgeBase kb = loaded({base_text(more)});
    for (const std::size_t most : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        const auto found = paths(kb, "x", "y", {.most = most});
        CHECK(found.paths.size() == most);
        CHECK(found.more);
    }
    CHECK(paths(kb, "x", "y", {.most = 4}).paths.size() == 4);
    CHECK_FALSE(paths(kb, "x", "y", {.most = 4}).more);
    CHECK_FALSE(paths(kb, "x", "y").more);
}

TEST_CASE("A few of a million million shortest chains are found quickly") {
    Additions more;
    std::string last = "body";
    for (int rung = 0; rung < 40; ++rung) {
        const std::string left = "l" + std::to_string(rung);
        const std::string right = "r" + std::to_string(rung);
        const std::string next = "n" + std::to_string(rung);
        more.organizations += added_entity(left) + added_entity(right) + added_entity(next);
        more.facts += endorsement(last, left) + endorsement(last, right) + endorsement(left, next) +
                      endorsement(right, next);
        last = next;
    }
    const KnowledgeBase kb = loaded({base_text(more)});
    const auto found = paths(kb, "body", last, {.most = 10});
    REQUIRE(found.paths.size() == 10);
    CHECK(found.more);
    for (const Path& path : found.paths) CHECK(path.size() == 80);
}

TEST_CASE("A chain of ten thousand facts is followed to its end") {
    Additions more;
    for (int i = 0; i <= 10000; ++i) more.organizations += added_entity("b" + std::to_string(i));
    for (int i = 0; i < 10000; ++i) {
        more.facts += endorsement("b" + std::to_string(i), "b" + std::to_string(i + 1));
    }
    const KnowledgeBase kb = loaded({base_text(more)});
    const auto found = paths(kb, "b10000", "b0");
    REQUIRE(found.paths.size() == 1);
    CHECK(found.paths.front().size() == 10000);
}

TEST_CASE("A snapshot of a random graph has the same chains in the same order") {
    Random random(13);
    std::size_t connected = 0;
    for (int graph = 0; graph < 100; ++graph) {
        const KnowledgeBase kb = random_graph(random);
        const KnowledgeBase snapshot = opened(snapshot_of(kb));
        const auto accepts = [&](FactIndex fact) { return kb.fact(fact).status != Status::ended; };
        for (const EntityIndex from : kb.entity_indices()) {
            const EntityIndex to = random.one_of(entities_of(kb, EntityType::organization));
            PathLimits limits{random.chance(50), 1 + random.below(5), {}};
            if (random.chance(30)) limits.accepts = accepts;
            CAPTURE(graph, kb.id(from), kb.id(to), limits.through_hub, limits.most);
            const auto found = ask::shortest_paths(snapshot, from, to, limits);
            const auto wanted = ask::shortest_paths(kb, from, to, limits);
            CHECK(facts_of(found.paths) == facts_of(wanted.paths));
            CHECK(found.more == wanted.more);
            if (!wanted.paths.empty()) ++connected;
        }
    }
    CHECK(connected > 200);
}

TEST_CASE("The chains in random graphs agree with an exhaustive search") {
    Random random(11);
    std::size_t connected = 0;
    for (int graph = 0; graph < 150; ++graph) {
        const KnowledgeBase kb = random_graph(random);
        const auto bodies = entities_of(kb, EntityType::organization);
        for (int i = 0; i < 6; ++i) {
            const EntityIndex from = random.one_of(bodies);
            const EntityIndex to = random.one_of(bodies);
            if (from == to) continue;
            const bool through_hub = random.chance(50);
            const AllPaths all(kb, from, to, through_hub);
            const auto found = ask::shortest_paths(kb, from, to, {through_hub, 100000});
            CAPTURE(graph, kb.id(from), kb.id(to), through_hub);
            std::set<std::vector<std::pair<FactIndex, EntityIndex>>> chains;
            for (const Path& path : found.paths) {
                auto here = from;
                std::vector<std::pair<FactIndex, EntityIndex>> chain;
                for (const auto& step : path) {
                    CHECK(step.from == here);
                    here = step.to;
                    chain.emplace_back(step.fact, step.to);
                }
                CHECK(here == to);
                chains.insert(chain);
            }
            CHECK(chains.size() == found.paths.size());
            CHECK(chains == all.shortest());
            CHECK_FALSE(found.more);
            if (!chains.empty()) ++connected;
        }
    }
    CHECK(connected > 300);
}
