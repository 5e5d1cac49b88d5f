// SPDX-License-Identifier: MIT
// Citation numbers, and the wording of citations.

#include "liaison/render/text/citations.hpp"

#include <memory>
#include <string>
#include <vector>

#include "render/text/citation_marks.hpp"
#include "render/text/markdown.hpp"
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

TEST_CASE("Sources can be numbered instead of passages") {
    NumberedCitations numbers(small_world(), {.cite = render::CiteMode::marks});
    CHECK(numbers.numbers(cited_for({"fraud"})) == "[1]");
    CHECK(numbers.numbers(cited_for({"fraud", "smuggling", "borders"})) == "[1][2]");
    REQUIRE(numbers.lines().size() == 2);
    CHECK(numbers.lines()[1].citation.source == cited_for({"smuggling"}).front().source);
}

TEST_CASE("Numbers are left out with the space in front of them") {
    NumberedCitations numbers(small_world(), {.cite = render::CiteMode::none});
    const auto text = "Agency " + numbers.numbers(cited_for({"fraud"})) + " works with it";
    CHECK(render::printable_text(text) == "Agency works with it");
    CHECK(render::markdown_escaped(text) == "Agency works with it");
    CHECK(render::printable_text(numbers.numbers_of({FactIndex{0}}, 3)).empty());
    CHECK(numbers.lines().empty());
}

TEST_CASE("Markdown has a footnote for each number") {
    NumberedCitations numbers(small_world(), {render::Format::markdown});
    const auto text = "[9] " + numbers.numbers(cited_for({"fraud", "smuggling"}));
    CHECK(render::markdown_escaped(text) == "\\[9\\] [^1][^2]");
}

TEST_CASE("No text is taken for a mark that controls the terminal") {
    CHECK(render::printable_text("a\xFE\x1b[31m\xFF").string().find('\x1b') == std::string::npos);
    CHECK(render::printable_text("a\xFE") == "a\\x{FE}");
    const render::Look look{.links = std::make_shared<render::MarkAddresses>()};
    const auto line = render::printable_text("[1] \u2063 " + render::citation_mark(1));
    CHECK(render::with_links(line, look) == "[1] \\u{2063} [1]");
    (*look.links)[1] = "https://example.org";
    CHECK(render::with_links(line, look) ==
          "[1] \\u{2063} \x1b]8;;https://example.org\x1b\\[1]\x1b]8;;\x1b\\");
}

TEST_CASE("An address on a terminal is a link if it is safe") {
    const render::Look look{.links = std::make_shared<render::MarkAddresses>()};
    const auto linked = [&](std::string_view text) {
        return render::with_links(render::linkable_address(text), look).string();
    };
    CHECK(linked("Kept copy: <https://example.org/a>") ==
          "Kept copy: <\x1b]8;;https://example.org/a\x1b\\https://example.org/a\x1b]8;;\x1b\\>");
    CHECK(linked("<javascript:alert(1)>") == "<javascript:alert(1)>");
    CHECK(linked("<https://example.org/\x1b[31m>") == "<https://example.org/\\u{1B}[31m>");
    CHECK(render::with_links(render::linkable_address("<https://example.org>"), {}) ==
          "<https://example.org>");
}
