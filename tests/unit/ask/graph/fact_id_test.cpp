// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/fact_id.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "loading.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// The id of the only fact of a subject, with these members besides the required ones.
std::string id_with(const std::string& members, const std::string& statement = "It works.") {
    const KnowledgeBase kb = loaded({base_text(
        {.organizations = added_entity("two"),
         .facts = R"(, { "subject": "two", "relation": "works-with", "object": "hub", )" + members +
                  R"("statement": ")" + statement + R"(", "cite": [{ "at": "page" }] })"})});
    return ask::fact_id(kb, kb.facts_from(*kb.find("two")).front());
}

}  // namespace

TEST_CASE("The id of a fact follows from its terms") {
    const std::vector<std::string> terms{"",
                                         R"("with": "body", )",
                                         R"("status": "ended", )",
                                         R"("scope": "collective", )",
                                         R"("since": "2017", )",
                                         R"("until": "2017", )",
                                         R"("as_of": "2017", )"};
    std::set<std::string> ids;
    for (const auto& term : terms) {
        INFO(term);
        CHECK(ids.insert(id_with(term)).second);
        CHECK(id_with(term).size() == 16);
        CHECK(id_with(term).find_first_not_of("0123456789abcdef") == std::string::npos);
    }
    CHECK(id_with("") == "3e74f04ee6dd8fe8");
}

TEST_CASE("Wording, notes and basis make no difference to the id of a fact") {
    CHECK(id_with("", "In other words.") == id_with(""));
    CHECK(id_with(R"("note": "A note.", )") == id_with(""));
    CHECK(id_with(R"("basis": "editorial", "note": "A note.", )") == id_with(""));
}

TEST_CASE("A fact is found by the first seven digits of its id and by more") {
    const KnowledgeBase kb = loaded({base_text()});
    for (const FactIndex fact : kb.fact_indices()) {
        const std::string id = ask::fact_id(kb, fact);
        CHECK(ask::abbreviated_fact_id(kb, fact) == id.substr(0, 7));
        for (std::size_t digits = 7; digits <= 16; ++digits) {
            CHECK(ask::facts_with_id(kb, id.substr(0, digits)) == std::vector{fact});
        }
        CHECK(ask::facts_with_id(kb, id.substr(0, 6)).empty());
        CHECK(ask::facts_with_id(kb, id + "0").empty());
        CHECK(ask::facts_with_id(kb, "x" + id.substr(1)).empty());
    }
}
