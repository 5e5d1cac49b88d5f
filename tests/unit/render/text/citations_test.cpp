// SPDX-License-Identifier: MIT
// Citation numbers, and the wording of citations.

#include "liaison/render/text/citations.hpp"

#include <string>
#include <vector>

#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;
using render::NumberedCitations;

namespace {

/// The citations for the agency sharing these areas.
std::vector<Citation> cited_for(const std::vector<std::string>& areas) {
    const auto& kb = small_world();
    const auto agency = profile(kb, "agency");
    std::vector<FactIndex> facts;
    for (const auto& area : areas) {
        for (const FactIndex fact : connection_to(kb, agency, ask::FacetId::areas, area).facts) {
            facts.push_back(fact);
        }
    }
    return render::citations_of(kb, facts);
}

Ids in_words(const std::vector<Citation>& citations) {
    Ids words;
    for (const Citation& citation : citations) {
        words.push_back(std::string(small_world().id(citation.source)) + ", " +
                        render::cited_in_words(small_world(), citation));
    }
    return words;
}

}  // namespace

TEST_CASE("Citations of facts have no duplicates and follow the order of the sources") {
    CHECK(in_words(cited_for({"fraud", "smuggling", "borders"})) ==
          Ids{"one, main, paragraph 2", "two, the page", "two, the page: \"fraud\""});
}

TEST_CASE("Citations are numbered in the order in which they appear") {
    NumberedCitations numbers(small_world());
    CHECK(numbers.numbers(cited_for({"fraud"})) == "[1]");
    CHECK(numbers.numbers(cited_for({"smuggling"})) == "[2]");
    CHECK(numbers.numbers(cited_for({"fraud"})) == "[1]");
    CHECK(numbers.numbers({}).empty());
    REQUIRE(numbers.lines().size() == 2);
    CHECK(numbers.lines()[0].number == 1);
    CHECK(numbers.lines()[1].number == 2);
    CHECK(in_words({numbers.lines()[0].citation, numbers.lines()[1].citation}) ==
          Ids{"two, the page: \"fraud\"", "one, main, paragraph 2"});
}

TEST_CASE("The citations of facts say how many more there are") {
    NumberedCitations numbers(small_world());
    CHECK(numbers.numbers_of({FactIndex{0}}) == "[1]");
    CHECK_FALSE(numbers.has_more());
    CHECK(numbers.numbers_of({FactIndex{0}}, 12) == "[1] and 12 more");
    CHECK(numbers.has_more());
}

TEST_CASE("Adjacent citation numbers are in ascending order") {
    NumberedCitations numbers(small_world());
    CHECK(numbers.numbers(cited_for({"fraud"})) == "[1]");
    CHECK(numbers.numbers(cited_for({"smuggling", "fraud"})) == "[1][2]");
    CHECK(numbers.numbers(cited_for({"borders", "fraud"})) == "[1][2][3]");
}
