// SPDX-License-Identifier: MIT
// Related entities, ranked by the things they share.

#include "liaison/ask/views/related.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/graph/traversal.hpp"
#include "loading.hpp"
#include "random.hpp"
#include "snapshots.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Related;

namespace {

/// Partners p, q and r share `common`; p and q also share `rare`. r and s are in a group that
/// addresses `through`; q shares that area itself. Nothing is stated about t.
KnowledgeBase small() {
    Additions more;
    for (const char* partner : {"p", "q", "r", "s", "t"}) {
        more.organizations += added_entity(partner);
        more.facts += added_fact(partner, "works-with", "hub");
    }
    more.areas = added_entity("common") + added_entity("rare") + added_entity("through") +
                 added_entity("lonely");
    for (const char* partner : {"p", "q", "r"}) {
        more.facts += added_fact(partner, "shares-area", "common");
    }
    more.facts +=
        added_fact("p", "shares-area", "rare") + added_fact("q", "shares-area", "rare") +
        added_fact("p", "shares-area", "lonely") + added_fact("r", "takes-part-in", "group") +
        added_fact("s", "takes-part-in", "group") + added_fact("group", "addresses", "through") +
        added_fact("q", "shares-area", "through");
    return loaded({base_text(more)});
}

std::vector<Related> related(const KnowledgeBase& kb, std::string_view id) {
    return ask::related_to(kb, entity_of(kb, id));
}

Ids ids_of(const KnowledgeBase& kb, const std::vector<Related>& all) {
    Ids ids;
    for (const Related& one : all) ids.emplace_back(kb.id(one.entity));
    return ids;
}

std::map<std::string, double> weights(const KnowledgeBase& kb, const Related& one) {
    std::map<std::string, double> weights;
    for (const auto& thing : one.shared) {
        weights[std::string(kb.id(thing.entity))] = thing.weight;
    }
    return weights;
}

/// Bodies, some of them parts of others, and most of them partners. They share areas, and take part
/// in groups that address some. Any of these facts may be stated in the context of a body.
KnowledgeBase random_partners(Random& random) {
    Additions more;
    const auto any = [&](const char* letter) { return letter + std::to_string(random.below(5)); };
    const auto add = [&](const std::string& from, const char* relation, const std::string& to) {
        std::string with = random.chance(20) ? R"("with": ")" + any("o") + R"(", )" : "";
        if (random.chance(30)) with += R"("status": "ended", )";
        if (random.chance(30)) with += R"("basis": "editorial", )";
        more.facts += added_fact(from, relation, to, with);
    };
    for (std::size_t i = 0; i < 5; ++i) {
        const std::string number = std::to_string(i);
        more.organizations += added_entity("o" + number);
        more.areas += added_entity("a" + number);
        more.groups += added_entity("g" + number);
        if (random.chance(80)) add("o" + number, "works-with", "hub");
        if (i > 0 && random.chance(60)) {
            add("o" + number, "part-of", "o" + std::to_string(random.below(i)));
        }
    }
    for (int i = 0; i < 6; ++i) {
        if (random.chance(60)) add(any("o"), "shares-area", any("a"));
        add(random.chance(10) ? "hub" : any("o"), "takes-part-in", any("g"));
        add(any("g"), "addresses", any("a"));
    }
    return loaded({base_text(more)});
}

using FactsOfThings = std::map<EntityIndex, std::set<FactIndex>>;

/// The facts of all accepted paths of a body to each thing that can be shared.
FactsOfThings facts_of_things(const KnowledgeBase& kb, EntityIndex body,
                              const ask::ProfileFilter& filter) {
    FactsOfThings found;
    ask::for_each_fact_path(kb, body, [&](ask::FactPath path) {
        const Fact& last = kb.fact(path.back());
        const bool is_wanted = filter.mode != kDirect || path.size() == 1;
        if (!is_wanted || !filter.accepts_path(kb, path)) return true;
        for (const EntityIndex thing : {last.subject, last.object, last.context}) {
            if (thing == kNoEntity || kb.entity(thing).type == EntityType::organization) continue;
            found[thing].insert(path.begin(), path.end());
        }
        return true;
    });
    return found;
}

/// What two bodies share, with the facts of both.
FactsOfThings shared_by(const FactsOfThings& one, const FactsOfThings& other) {
    FactsOfThings shared;
    for (const auto& [thing, facts] : one) {
        if (!other.contains(thing)) continue;
        shared[thing] = facts;
        shared[thing].insert(other.at(thing).begin(), other.at(thing).end());
    }
    return shared;
}

void check_sound(const std::vector<Related>& all) {
    CHECK(std::ranges::is_sorted(all, std::greater(), &Related::score));
    for (const Related& one : all) {
        CHECK_FALSE(one.shared.empty());
        CHECK(std::ranges::is_sorted(one.shared, std::greater(), &ask::Shared::weight));
        double sum = 0;
        for (const auto& thing : one.shared) {
            sum += thing.weight;
            CHECK(thing.weight > 0);
            CHECK_FALSE(thing.facts.empty());
        }
        CHECK(one.score == Approx(sum));
    }
}

}  // namespace

TEST_CASE("A shared thing weighs one divided by the logarithm of its number of holders") {
    const KnowledgeBase kb = small();
    const auto found = related(kb, "p");
    check_sound(found);
    REQUIRE(ids_of(kb, found) == Ids{"q", "r"});
    CHECK(weights(kb, found[0]) == std::map<std::string, double>{{"common", 1 / std::log(3.0)},
                                                                 {"rare", 1 / std::log(2.0)}});
    CHECK(found[0].score == Approx(1 / std::log(2.0) + 1 / std::log(3.0)));
    CHECK(found[0].score == Approx(2.3529).epsilon(0.0001));
    CHECK(kb.id(found[0].shared.front().entity) == "rare");
    CHECK(weights(kb, found[1]) == std::map<std::string, double>{{"common", 1 / std::log(3.0)}});
}

TEST_CASE("An area of a group is shared with partners that have the area themselves") {
    const KnowledgeBase kb = small();
    const auto found = related(kb, "s");
    check_sound(found);
    REQUIRE(ids_of(kb, found) == Ids{"r", "q"});
    CHECK(weights(kb, found[0]) == std::map<std::string, double>{{"group", 1 / std::log(2.0)},
                                                                 {"through", 1 / std::log(3.0)}});
    CHECK(weights(kb, found[1]) == std::map<std::string, double>{{"through", 1 / std::log(3.0)}});
}

TEST_CASE("A shared thing has the facts of both entities") {
    const KnowledgeBase kb = small();
    const auto found = related(kb, "s");
    REQUIRE(found.size() == 2);
    Ids subjects;
    for (const FactIndex index : found[1].shared.front().facts) {
        subjects.emplace_back(kb.id(kb.fact(index).subject));
    }
    CHECK(sorted(subjects) == Ids{"group", "q", "s"});
}

TEST_CASE("An entity without facts is related to no other") {
    const KnowledgeBase kb = small();
    CHECK(related(kb, "t").empty());
    for (const char* other : {"p", "q", "r", "s"}) {
        for (const auto& id : ids_of(kb, related(kb, other))) CHECK(id != "t");
    }
}

TEST_CASE("The hub is not a thing that partners share") {
    const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    for (const EntityIndex partner : ask::partners(kb)) {
        for (const Related& one : ask::related_to(kb, partner)) {
            CHECK(one.entity != kb.hub());
            CHECK(one.entity != partner);
            CHECK(ask::is_partner(kb, one.entity));
            for (const auto& thing : one.shared) {
                CHECK(kb.entity(thing.entity).type != EntityType::organization);
            }
        }
    }
}

TEST_CASE("The score of two entities is symmetric") {
    const KnowledgeBase kb = load_named({"interpol-un", "public-record"});
    for (const EntityIndex here : ask::partners(kb)) {
        const auto from_here = ask::related_to(kb, here);
        check_sound(from_here);
        for (const Related& there : from_here) {
            const auto back = ask::related_to(kb, there.entity);
            const auto found = std::ranges::find(back, here, &Related::entity);
            INFO(kb.id(here) << ' ' << kb.id(there.entity));
            REQUIRE(found != back.end());
            CHECK(found->score == Approx(there.score));
            CHECK(found->shared.size() == there.shared.size());
        }
    }
}

TEST_CASE("Partners share what paths of both lead to, whatever the filter") {
    Random random(17);
    std::size_t pairs = 0;
    for (int base = 0; base < 200; ++base) {
        const KnowledgeBase kb = random_partners(random);
        const KnowledgeBase snapshot = opened(snapshot_of(kb));
        const std::string query = random.one_of(std::vector<std::string>{
            "", "", "status:current", "basis:stated OR NOT area:a0", "NOT area:a1", "group:g1"});
        const auto mode = random.chance(20) ? kDirect : ask::TraversalMode::transitive;
        const auto filter = ask::matching_facts(asked(kb, query), mode);
        for (const EntityIndex partner : ask::partners(kb)) {
            CAPTURE(base, kb.id(partner), query);
            std::map<EntityIndex, FactsOfThings> wanted;
            for (const EntityIndex other : ask::partners(kb)) {
                if (other == partner) continue;
                auto shared = shared_by(facts_of_things(kb, partner, filter),
                                        facts_of_things(kb, other, filter));
                if (!shared.empty()) wanted[other] = std::move(shared);
            }
            for (const KnowledgeBase* each : {&kb, &snapshot}) {
                std::map<EntityIndex, FactsOfThings> found;
                for (const Related& one : ask::related_to(*each, partner, filter)) {
                    for (const auto& [thing, weight, facts, left_out] : one.shared) {
                        found[one.entity][thing] = {facts.begin(), facts.end()};
                    }
                }
                CHECK(found == wanted);
            }
            pairs += wanted.size();
        }
    }
    CHECK(pairs > 500);
}

TEST_CASE("UNODC and UNOCT are related by counter-terrorism and border management") {
    const KnowledgeBase kb = load_named({"interpol-un"});
    const auto found = related(kb, "unodc");
    REQUIRE(ids_of(kb, found) == Ids{"unoct"});
    const double weight = 1 / std::log(2.0);
    CHECK(weights(kb, found.front()) ==
          std::map<std::string, double>{{"border-management", weight},
                                        {"counter-terrorism", weight}});
}

TEST_CASE("Areas are related by the organizations that share them") {
    const KnowledgeBase kb = small();
    const auto found = related(kb, "rare");
    check_sound(found);
    REQUIRE_FALSE(found.empty());
    CHECK(kb.id(found.front().entity) == "common");
    CHECK(weights(kb, found.front()).contains("p"));
    CHECK(weights(kb, found.front()).contains("q"));
    for (const Related& one : found) CHECK(kb.entity(one.entity).type == EntityType::area);
}
