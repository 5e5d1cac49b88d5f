// SPDX-License-Identifier: MIT
// Which partners, entities and facts match a query.

#include <string>
#include <vector>

#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/model/error.hpp"
#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

Ids who(std::string_view text, ask::TraversalMode mode = {}) {
    return partners_where(small_world(), text, mode);
}

const Ids kEveryone{"agency", "bureau", "council", "ministry", "office"};

/// The candidates that the error lists for a name of `count` areas (x10, x11 …).
std::string candidates_among(int count) {
    std::string areas;
    for (int i = 10; i < 10 + count; ++i) {
        const auto number = std::to_string(i);
        areas += R"(, { "id": "x)" + number + R"(", "name": "Same )" + number +
                 R"(", "cite": [{ "at": "page" }] })";
    }
    const KnowledgeBase kb = loaded({base_text({.areas = areas})});
    try {
        ask::resolve_name(kb, "same", ask::kAnyType);
    } catch (const Error& error) {
        return std::string(error.excerpt().string());
    }
    FAIL("it has one meaning");
    return {};
}

}  // namespace

TEST_CASE("A name is found if it has only one meaning") {
    const KnowledgeBase kb = loaded({base_text(
        {.sources = R"(, { "id": "one", "title": "Twice" }, { "id": "two", "title": "twice" })"})});
    CHECK(ask::find_name(kb, "a body", ask::kAnyType) == kb.find("body"));
    CHECK(ask::find_name(kb, "the", ask::kAnyType) == kb.find("hub"));
    CHECK_FALSE(ask::find_name(kb, "a body", {EntityType::area}).has_value());
    CHECK_FALSE(ask::find_name(kb, "a", ask::kAnyType).has_value());
    CHECK_FALSE(ask::find_name(kb, "nobody", ask::kAnyType).has_value());
    CHECK(ask::find_source(kb, "page") == kb.find_source("page"));
    CHECK_FALSE(ask::find_source(kb, "nowhere").has_value());
    CHECK_FALSE(ask::find_source(kb, "Twice").has_value());
    CHECK_THROWS_WITH(ask::resolve_source(kb, "Twice"), "\"Twice\" may mean several sources");
}

TEST_CASE("Without a condition all partners match, and only these") {
    CHECK(who("") == kEveryone);
    CHECK(ids_of(small_world(), ask::partners(small_world())) == kEveryone);
    CHECK(who("", kDirect) == kEveryone);
}

TEST_CASE("An area matches by a fact about the partner itself") {
    CHECK(who("area:smuggling", kDirect) == Ids{"agency"});
    CHECK(who("area:borders", kDirect) == Ids{"agency"});
    CHECK(who("area:fraud", kDirect) == Ids{"agency"});
}

TEST_CASE("An area matches through a narrower area, except in direct mode") {
    CHECK(who("area:trade") == Ids{"agency", "ministry", "office"});
    CHECK(who("area:trade", kDirect).empty());
    CHECK(who("area:gold-smuggling") == Ids{"ministry", "office"});
}

TEST_CASE("An area matches through an initiative of a part of a part") {
    CHECK(who("area:gold-smuggling") == Ids{"ministry", "office"});
    CHECK(who("area:gold-smuggling", kDirect).empty());
}

TEST_CASE("An area matches through an instrument, and for the context of a connection") {
    CHECK(who("area:fraud") == Ids{"agency", "bureau"});
    CHECK(who("area:borders") == Ids{"agency", "council"});
}

TEST_CASE("A status in braces must hold for every fact of the path") {
    CHECK(who("{area:smuggling status:current}") == Ids{"agency"});
    CHECK(who("{area:smuggling status:exploring}").empty());
    // Leading the task force has the status to-date; that it addresses the area is current.
    CHECK(who("{area:gold-smuggling status:current}").empty());
    CHECK(who("{area:gold-smuggling status:to-date}").empty());
    CHECK(who("{area:borders status:current}") == Ids{"agency", "council"});
    CHECK(who("{area:borders status:exploring}") == Ids{"agency"});
    CHECK(who("{area:borders status:ended}").empty());
}

TEST_CASE("A source in braces must be cited by every fact of the path") {
    CHECK(who("{area:fraud source:two}") == Ids{"agency"});
    CHECK(who("{area:fraud source:one}").empty());
    CHECK(who("{area:borders source:one}") == Ids{"agency", "council"});
}

TEST_CASE("Conditions outside braces may hold for different facts") {
    CHECK(who("{area:smuggling status:exploring}").empty());
    CHECK(who("area:smuggling status:exploring") == Ids{"agency"});
    CHECK(who("area:smuggling area:fraud") == Ids{"agency"});
    CHECK(who("{area:smuggling area:fraud}").empty());
}

TEST_CASE("AND, OR and NOT combine conditions") {
    CHECK(who("area:smuggling OR area:fraud") == Ids{"agency", "bureau", "ministry", "office"});
    CHECK(who("area:borders AND area:fraud") == Ids{"agency"});
    CHECK(who("NOT area:fraud") == Ids{"council", "ministry", "office"});
    CHECK(who("NOT (area:fraud OR area:borders)") == Ids{"ministry", "office"});
    CHECK(who("area:borders -area:fraud") == Ids{"council"});
    CHECK(who("()") == kEveryone);
}

TEST_CASE("A role counts for the entity in its context and for the whole of its holder") {
    CHECK(who("role:lead") == Ids{"ministry", "office"});
    CHECK(who("role:chair") == Ids{"council"});
    CHECK(who("role:donor").empty());
    CHECK(who("role:lead", kDirect).empty());
}

TEST_CASE(
    "Organizations are found by their groups and initiatives and activities and instruments") {
    CHECK(who("group:forum") == Ids{"council"});
    CHECK(who("initiative:task-force") == Ids{"ministry", "office"});
    CHECK(who("activity:training") == Ids{"agency", "bureau"});
    CHECK(who("activity:research") == Ids{"agency"});
    CHECK(who("instrument:treaty") == Ids{"bureau"});
}

TEST_CASE("A term about partners matches the partner itself") {
    CHECK(who("partner:agency") == Ids{"agency"});
    CHECK(who("partner:AAT") == Ids{"agency"});
    CHECK(who("partner:\"the agency\"") == Ids{"agency"});
    CHECK(who("NOT partner:agency") == Ids{"bureau", "council", "ministry", "office"});
}

TEST_CASE("Terms about kind and id match the partner itself and accept patterns") {
    CHECK(who("kind:office") == Ids{"agency", "office"});
    CHECK(who("id:*c*") == Ids{"agency", "council", "office"});
    CHECK(who("kind:council OR id:bureau") == Ids{"bureau", "council"});
    CHECK(who("kind:OFF*") == Ids{"agency", "office"});
    CHECK(who("kind:\"Office\"") == Ids{"agency", "office"});
}

TEST_CASE("A query can test whether anything is stated in a section") {
    CHECK(who("has:areas") == kEveryone);
    CHECK(who("has:contributions") == Ids{"agency"});
    CHECK(who("has:activities") == Ids{"agency", "bureau"});
    CHECK(who("has:instruments") == Ids{"bureau"});
    CHECK(who("NOT has:areas").empty());
}

TEST_CASE("Dates are compared at the precision of the query") {
    for (const char* true_of_bureau :
         {"since:2017", "since:2017-07", "since:2017-07-21", "since>=2017", "since>=2017-07-21",
          "since<=2017-07", "since<2018", "since>2016", "since>2017-07-20"}) {
        INFO(true_of_bureau);
        CHECK(who(true_of_bureau) == Ids{"bureau"});
    }
    for (const char* false_of_all : {"since:2016", "since<2017", "since>2017", "since>2017-07-21",
                                     "since:2017-07-22", "until:2017", "as-of>2000"}) {
        INFO(false_of_all);
        CHECK(who(false_of_all).empty());
    }
}

TEST_CASE("A text is found in names and aliases and statements") {
    CHECK(who("customs") == Ids{"office"});
    CHECK(who("explores more") == Ids{"agency"});
    CHECK(who("explores nothing").empty());
    CHECK(who("\"customs\"") == Ids{"office"});
    CHECK(who("\"the agency\"") == Ids{"agency"});
    CHECK(who("\"explores more\"") == Ids{"agency"});
    CHECK(who("\"aat\"") == Ids{"agency"});
    CHECK(who("\"no such words\"").empty());
    CHECK(who("\"\xFF\"").empty());
}

TEST_CASE("Other entities are found by the facts that connect them") {
    const auto& kb = small_world();
    CHECK(entities_where(kb, EntityType::group, "role:chair") == Ids{"forum"});
    CHECK(entities_where(kb, EntityType::group, "area:borders") == Ids{"forum"});
    CHECK(entities_where(kb, EntityType::initiative, "partner:ministry") == Ids{"task-force"});
    CHECK(entities_where(kb, EntityType::initiative, "partner:ministry", kDirect).empty());
    CHECK(entities_where(kb, EntityType::area, "partner:council") == Ids{"borders"});
    CHECK(entities_where(kb, EntityType::area, "partner:agency", kDirect) ==
          Ids{"borders", "fraud", "smuggling"});
    CHECK(entities_where(kb, EntityType::instrument, "area:fraud") == Ids{"treaty"});
    CHECK(entities_where(kb, EntityType::activity, "scope:collective") == Ids{"training"});
    CHECK(entities_where(kb, EntityType::organization, "").size() == 8);
}

TEST_CASE("A list of facts tests each fact separately") {
    const auto& kb = small_world();
    const auto count = [&](std::string_view text) {
        return ask::list_facts(kb, asked(kb, text)).size();
    };
    CHECK(count("") == kb.facts().size());
    CHECK(count("partner:agency") == 8);  // 1 works, 4 shares areas, 1 trains, 1 brings, 1 context
    CHECK(count("area:trade") == 2);      // both of narrower areas
    CHECK(count("status:exploring") == 2);
    CHECK(count("basis:editorial") == 1);
    CHECK(count("relation:part-of") == 3);
    CHECK(count("area:borders status:exploring") == 1);
    CHECK(count("partner:agency OR status:to-date") == 9);
}

TEST_CASE("A query with an unknown name fails with a suggestion") {
    const auto& kb = small_world();
    const auto error_of = [&](std::string_view text) {
        try {
            asked(kb, text);
        } catch (const Error& error) {
            return error;
        }
        return Error{ErrorKind::io, "no error"};
    };
    CHECK(error_of("area:smugling").kind() == ErrorKind::usage);
    CHECK(error_of("area:smugling").hint().find("Smuggling") != std::string::npos);
    CHECK(error_of("partner:smuggling").kind() == ErrorKind::usage);
    CHECK(error_of("source:three").kind() == ErrorKind::usage);
    CHECK(error_of("status:currant").kind() == ErrorKind::usage);
    CHECK(error_of("status:currant").hint() == "did you mean current?");
    CHECK(error_of("since:yesterday").kind() == ErrorKind::usage);
    CHECK(error_of("partner:\xFF*").kind() == ErrorKind::usage);
    CHECK(error_of("source:three*").kind() == ErrorKind::usage);
    CHECK(error_of("source:\"\xFF\"").kind() == ErrorKind::usage);
    CHECK(error_of("source:\"\"").kind() == ErrorKind::usage);
    CHECK(error_of("role:\"\"").kind() == ErrorKind::usage);
    CHECK(error_of("area:").kind() == ErrorKind::usage);
    CHECK(error_of("area:a:b").kind() == ErrorKind::usage);
    CHECK(error_of("colour:red").kind() == ErrorKind::usage);
}

TEST_CASE("A pattern matches ids, names and acronyms") {
    const auto& kb = small_world();
    CHECK(entities_where(kb, EntityType::area, "partner:AA*") ==
          Ids{"borders", "fraud", "smuggling"});
}

TEST_CASE("A source is named by id or title, in any case, or by a pattern") {
    const auto& kb = small_world();
    for (const auto* name : {"two", "TWO", "\"source two\"", "tw*"}) {
        INFO(name);
        CHECK(partners_where(kb, std::string("source:") + name) == Ids{"agency"});
    }
}

TEST_CASE("An ambiguous name lists ten candidates and counts the others") {
    CHECK(candidates_among(10).ends_with("\n  x18  Same 18\n  x19  Same 19"));
    CHECK(candidates_among(11).ends_with("\n  x19  Same 19\n  and 1 more"));
    CHECK(candidates_among(12).ends_with("\n  x19  Same 19\n  and 2 more"));
}
