// SPDX-License-Identifier: MIT
#include "liaison/render/bibliography/cited_sources.hpp"

#include "small_world.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// The ids of the sources that the answer cites. It is written in pieces of that many bytes.
Ids cited_by(const std::string& answer, std::size_t size = 1000) {
    render::CitedSources cited(small_world());
    for (std::size_t i = 0; i < answer.size(); i += size) {
        cited.write_encoded(std::string_view(answer).substr(i, size));
    }
    Ids ids;
    for (const SourceIndex source : cited.sources()) {
        ids.emplace_back(small_world().id(source));
    }
    return ids;
}

const std::string kTwoRows =
    R"({"id":"a","areas":[{"id":"b","cite":[{"at":"two"}]}],"cite":[{"at":"one#main/1"}]})"
    "\n"
    R"({"id":"c","cite":[{"at":"two","words":"w"},{"at":"one#main/2"}]})"
    "\n";

}  // namespace

TEST_CASE("The cited sources are in the order of their first citation") {
    CHECK(cited_by(kTwoRows) == Ids{"two", "one"});
    CHECK(cited_by("").empty());
    CHECK(cited_by("{\"id\":\"a\",\"cite\":[]}\n").empty());
}

TEST_CASE("It makes no difference in which pieces an answer is written") {
    for (const std::size_t size : {1U, 2U, 7U, 64U}) {
        CHECK(cited_by(kTwoRows, size) == Ids{"two", "one"});
    }
}

TEST_CASE("A source in a list of sources counts as cited") {
    CHECK(cited_by("{\"id\":\"two\",\"type\":\"source\",\"facts\":3}\n") == Ids{"two"});
}

TEST_CASE("Texts and ids elsewhere are not citations") {
    CHECK(
        cited_by("{\"id\":\"one\",\"type\":\"area\",\"at\":\"two\",\"words\":\"cite\"}\n").empty());
}
