// SPDX-License-Identifier: MIT
// Hierarchies of parts and of areas: cycles are found, and any depth is handled.

#include <string>
#include <vector>

#include "asking.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "load/resolve/cycles.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;
using load::DiagnosticCode;

namespace {

std::string area(const std::string& id, const std::string& broader) {
    return ",\n{ \"id\": \"" + id + "\", \"name\": \"" + id + "\", \"broader\": \"" + broader +
           "\", \"cite\": [{ \"at\": \"page\" }] }";
}

/// Bodies b0 to b(n-1), each part of the one before.
Additions chain(std::size_t length) {
    Additions more;
    for (std::size_t i = 0; i < length; ++i) {
        const std::string body = "b" + std::to_string(i);
        more.organizations += added_entity(body);
        if (i > 0) more.facts += added_fact(body, "part-of", "b" + std::to_string(i - 1));
    }
    return more;
}

}  // namespace

TEST_CASE("A cycle of parts is an error that shows the cycle") {
    Additions more = chain(3);
    more.facts += added_fact("b0", "part-of", "b2");
    const auto fault = fault_of({base_text(more)});
    INFO(fault.to_string());
    CHECK(fault.code == DiagnosticCode::cycle);
    for (const char* body : {"b0", "b1", "b2"}) {
        CHECK(fault.message.find(body) != std::string::npos);
    }
    CHECK(fault.location.pointer.starts_with("facts/"));
    CHECK(fault.location.position.line > 0);
}

TEST_CASE("Two cycles are two errors") {
    Additions more = chain(4);
    more.facts = added_fact("b0", "part-of", "b1") + added_fact("b1", "part-of", "b0") +
                 added_fact("b2", "part-of", "b3") + added_fact("b3", "part-of", "b2");
    CHECK(faults_of({base_text(more)}).count() == 2);
}

TEST_CASE("A cycle across two files is found") {
    const std::string overlay = R"({ "format": 1, "facts": [{ "subject": "b0", "relation":
        "part-of", "object": "b2", "statement": "S.", "cite": [{ "at": "page" }] }] })";
    CHECK(in_words(faults_of({base_text(chain(3))})).empty());
    CHECK(fault_of({base_text(chain(3)), overlay}).code == DiagnosticCode::cycle);
}

TEST_CASE("A cycle of groups or of areas is an error") {
    CHECK(fault_of({base_text({.facts = added_fact("group", "part-of", "group")})}).code ==
          DiagnosticCode::cycle);
    CHECK(fault_of({base_text({.areas = area("a1", "a2") + area("a2", "a3") + area("a3", "a1")})})
              .code == DiagnosticCode::cycle);
}

TEST_CASE("A cycle of twenty thousand parts is found and shown in short") {
    Additions more = chain(20000);
    more.facts += added_fact("b0", "part-of", "b19999");
    const auto fault = fault_of({base_text(more)});
    CHECK(fault.code == DiagnosticCode::cycle);
    CHECK(fault.message.size() < 500);
}

TEST_CASE("Two paths from a part to the same whole are no cycle") {
    Additions more;
    for (const char* body : {"top", "left", "right", "low"})
        more.organizations += added_entity(body);
    more.facts = added_fact("low", "part-of", "left") + added_fact("low", "part-of", "right") +
                 added_fact("left", "part-of", "top") + added_fact("right", "part-of", "top") +
                 added_fact("low", "takes-part-in", "group") +
                 added_fact("group", "addresses", "area") + added_fact("top", "works-with", "hub");
    const KnowledgeBase kb = loaded({base_text(more)});
    CHECK(partners_where(kb, "area:area") == Ids{"top"});
}

TEST_CASE("Cycles of works-with or endorses facts are allowed") {
    const KnowledgeBase kb = loaded({base_text({.facts = added_fact("hub", "works-with", "body") +
                                                         added_fact("body", "works-with", "body") +
                                                         added_fact("body", "endorses", "hub") +
                                                         added_fact("hub", "endorses", "body")})});
    CHECK(partners_where(kb, "") == Ids{"body"});
}

TEST_CASE("A chain of a hundred thousand parts loads and its ends find one another") {
    constexpr std::size_t kLength = 100000;
    Additions more = chain(kLength);
    const std::string last = "b" + std::to_string(kLength - 1);
    more.facts += added_fact("b0", "works-with", "hub") +
                  added_fact(last, "takes-part-in", "group") +
                  added_fact("group", "addresses", "area");
    const KnowledgeBase kb = loaded({base_text(more)});
    CHECK(kb.entities().size() == kLength + 4);
    const EntityIndex first = entity_of(kb, "b0");
    CHECK(ask::matches(kb, asked(kb, "area:area"), first, {}));
    CHECK(ask::matches(kb, asked(kb, "group:group"), first, {}));
    CHECK_FALSE(ask::matches(kb, asked(kb, "area:area"), first, kDirect));
}

TEST_CASE("A chain of a thousand parts has profiles from either end") {
    constexpr std::size_t kLength = 1000;
    Additions more = chain(kLength);
    const std::string last = "b" + std::to_string(kLength - 1);
    more.facts += added_fact("b0", "works-with", "hub") +
                  added_fact(last, "takes-part-in", "group") +
                  added_fact("group", "addresses", "area");
    const KnowledgeBase kb = loaded({base_text(more)});
    CHECK(partners_where(kb, "area:area") == Ids{"b0"});
    CHECK(partners_where(kb, "group:group") == Ids{"b0"});
    const auto connection = connection_to(kb, profile(kb, "b0"), ask::FacetId::areas, "area");
    CHECK(ids_of(kb, connection.through) == Ids{"group"});
    CHECK(connection.facts.size() == kLength + 1);
    CHECK(connected_ids(kb, profile(kb, "area"), ask::FacetId::partners) == Ids{"b0"});
}

TEST_CASE("A chain of three thousand areas loads and answers") {
    Additions more{.areas = area("a0", "area"),
                   .facts = added_fact("body", "shares-area", "a2999")};
    for (int i = 1; i < 3000; ++i) {
        more.areas += area("a" + std::to_string(i), "a" + std::to_string(i - 1));
    }
    const KnowledgeBase kb = loaded({base_text(more)});
    CHECK(partners_where(kb, "area:area") == Ids{"body"});
    CHECK(partners_where(kb, "area:area", kDirect).empty());
}

TEST_CASE("No more cycles are reported than asked for") {
    const std::vector<load::Edge> edges{{0, 1, 0}, {1, 0, 1}, {2, 3, 2}, {3, 2, 3}};
    CHECK(load::find_cycles(4, edges, 2).size() == 2);
    CHECK(load::find_cycles(4, edges, 1).size() == 1);
}
