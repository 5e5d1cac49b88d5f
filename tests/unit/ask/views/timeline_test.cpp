// SPDX-License-Identifier: MIT
// Which facts a timeline has, and in which order.

#include "liaison/ask/views/timeline.hpp"

#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/views/profile.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// A club that has existed since 2012, and a body with dated and undated facts.
const KnowledgeBase& world() {
    static const KnowledgeBase kb = loaded({base_text(
        {.areas = R"(, { "id": "narrow", "name": "Narrow", "broader": "area", "basis": "editorial",
                         "cite": [{ "at": "page" }] })",
         .groups = R"(, { "id": "club", "name": "Club", "since": "2012",
                          "cite": [{ "at": "page" }] })",
         .facts = added_fact("body", "shares-area", "narrow", R"("since": "2014-05",)") +
                  added_fact("body", "shares-area", "area", R"("as_of": "2014",)") +
                  added_fact("body", "takes-part-in", "club") +
                  added_fact("body", "takes-part-in", "group") +
                  added_fact("hub", "takes-part-in", "club", R"("until": "2013-01-02",)")})});
    return kb;
}

/// "date object" of each fact about the named entity, or of all facts.
Ids timeline(const char* name = nullptr, ask::TraversalMode mode = {}) {
    std::vector<ask::Subject> subjects;
    if (name != nullptr) subjects.emplace_back(*world().find(name));
    Ids lines;
    const auto facts = ask::facts_about(world(), subjects, {}, mode);
    for (const auto& dated : ask::timeline_of(world(), facts).facts) {
        lines.push_back(dated.period.date().to_string() + ' ' +
                        std::string(world().id(world().fact(dated.fact).object)));
    }
    return lines;
}

}  // namespace

TEST_CASE("A timeline is in the order of time, a year before its months") {
    CHECK(timeline() == Ids{"2012 club", "2013-01-02 club", "2014 area", "2014-05 narrow"});
}

TEST_CASE("A timeline counts the facts without a date") {
    CHECK(ask::timeline_of(world(), ask::facts_about(world(), {}, {}, {})).undated == 2);
}

TEST_CASE("The timeline of an entity has the facts that name it") {
    CHECK(timeline("body") == Ids{"2012 club", "2014 area", "2014-05 narrow"});
    CHECK(timeline("club") == Ids{"2012 club", "2013-01-02 club"});
}

TEST_CASE("The timeline of an area includes narrower areas, except in direct mode") {
    CHECK(timeline("area") == Ids{"2014 area", "2014-05 narrow"});
    CHECK(timeline("area", ask::TraversalMode::direct) == Ids{"2014 area"});
}

TEST_CASE("The timeline of a source has the facts that cite it, and of a fact that fact") {
    const std::vector<ask::Subject> source{*world().find_source("page")};
    CHECK(ask::facts_about(world(), source, {}, {}).size() == world().facts().size());
    const std::vector<ask::Subject> fact{std::vector{FactIndex{0}}};
    CHECK(ask::facts_about(world(), fact, {}, {}) == std::vector{FactIndex{0}});
}

TEST_CASE("A fact without a date has those of its group, and says whose they are") {
    const auto dated = ask::timeline_of(world(), ask::facts_about(world(), {}, {}, {})).facts;
    CHECK(dated.front().period.dated_by == *world().find("club"));
    CHECK(dated.back().period.dated_by == kNoEntity);
}
