// SPDX-License-Identifier: MIT
// Whether a text of a source still supports its citations.

#include "liaison/ask/verify/verify.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "source_texts.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::ParagraphChange;
using ask::Support;

namespace {

using Said = std::map<std::string, std::string>;
using Lines = std::vector<std::string>;

const KnowledgeBase& cited_world() {
    static const KnowledgeBase kb = citing(kCitesOfText);
    return kb;
}

/// The text with two lines (indices from 0) exchanged.
std::string swapped(std::size_t a, std::size_t b) {
    Lines lines = lines_of(kText);
    std::swap(lines[a], lines[b]);
    return joined(lines);
}

}  // namespace

TEST_CASE("A knowledge base is fully supported by the text it was made from") {
    CHECK(unsupported(cited_world(), kText).empty());
    CHECK(changes_in(cited_world(), kText).empty());
    const auto verification = verified(cited_world(), kText);
    CHECK(ask::all_supported(verification));
    CHECK(verification.records.size() == 2 * kCitesOfText.size());
    CHECK(verification.citations.size() == kCitesOfText.size());
    CHECK(verification.paragraphs.size() == 8);
}

TEST_CASE("White space, bullets, quotes, soft hyphens and normal forms are ignored") {
    const auto kb = citing({{"quote", "page#s/1", "each other\u2019s \u201Cwork\u201D"},
                            {"plain", "page#s/1", "each  other's \"work\""},
                            {"accent", "page#s/2", "Gene\u0300ve"},
                            {"item", "page#s/2", "- Genève office"}},
                           {{"s", "Aims", {"In each other’s “work”", "- Genève office"}}});
    for (const std::string text :
         {"Aims\nIn each other’s “work”\n- Genève office\n",
          "\uFEFFAims\r\n\r\n  In\u00A0each \tother's \"work\"\r\n\u2022 Gene\u0300ve office\r\n",
          "A\u00ADims\rIn each oth\u00ADer's \"work\"\r\u2013 Genève of\u00ADfice"}) {
        INFO(text);
        CHECK(unsupported(kb, text).empty());
        CHECK(changes_in(kb, text).empty());
    }
}

TEST_CASE("An inserted paragraph moves those below it") {
    const auto text = text_with(3, "A new line.");
    CHECK(unsupported(cited_world(), text) ==
          Said{{"police", "moved joint/3"}, {"talks", "moved joint/4"}});
    CHECK(changes_in(cited_world(), text) ==
          Lines{"joint/2 same joint/3", "joint/3 same joint/4", "added joint/2"});
    CHECK(changes_in(cited_world(), text_with(9, "- One more")) == Lines{"added others/4"});
}

TEST_CASE("A removed paragraph loses its citations and moves those below it") {
    const auto text = text_without(3);
    CHECK(unsupported(cited_world(), text) == Said{{"police", "lost"}, {"talks", "moved joint/2"}});
    CHECK(changes_in(cited_world(), text) == Lines{"joint/2 removed", "joint/3 same joint/2"});
}

TEST_CASE("A changed paragraph that still has the words makes them stale") {
    const auto text = with_replaced(kText, "in many regions", "everywhere");
    CHECK(unsupported(cited_world(), text) == Said{{"police", "stale"}});
    CHECK(changes_in(cited_world(), text) == Lines{"joint/2 changed joint/2"});
}

TEST_CASE("A changed paragraph without the cited words loses them") {
    const auto text = with_replaced(kText, "train police", "train officers");
    CHECK(unsupported(cited_world(), text) == Said{{"police", "lost"}});
    CHECK(changes_in(cited_world(), text) == Lines{"joint/2 changed joint/2"});
}

TEST_CASE("A renamed list item loses its name") {
    const auto text = with_replaced(kText, "Maps (BOM)", "Charts (BOC)");
    CHECK(unsupported(cited_world(), text) == Said{{"maps", "lost"}});
}

TEST_CASE("A changed paragraph below a new one is recognized by its cited words") {
    Lines lines = lines_of(kText);
    lines[3] = "They train police everywhere.";
    lines.insert(lines.begin() + 3, "A new line.");
    CHECK(unsupported(cited_world(), joined(lines)) ==
          Said{{"police", "stale joint/3"}, {"talks", "moved joint/4"}});
    CHECK(changes_in(cited_world(), joined(lines)) ==
          Lines{"joint/2 changed joint/3", "joint/3 same joint/4", "added joint/2"});
}

TEST_CASE("Changed paragraphs without cited words are paired in order") {
    const auto kb = citing({{"none", "page#s/1", {}}}, {{"s", "Aims", {"a", "b", "c", "d"}}});
    CHECK(changes_in(kb, "Aims\na\nx\ny\nd\n") == Lines{"s/2 changed s/2", "s/3 changed s/3"});
    CHECK(changes_in(kb, "Aims\na\nx\nd\n") ==
          Lines{"s/2 changed s/2", "s/3 removed", "s/4 same s/3"});
    CHECK(changes_in(kb, "Aims\na\nx\ny\nz\nd\n") ==
          Lines{"s/2 changed s/2", "s/3 changed s/3", "s/4 same s/5", "added s/4"});
    CHECK(changes_in(kb, "Aims\nw\nx\ny\nz\n").size() == 4);
}

TEST_CASE("Swapping two paragraphs reorders one of them and moves the citations of both") {
    const auto text = swapped(3, 4);
    CHECK(unsupported(cited_world(), text) ==
          Said{{"police", "moved joint/3"}, {"talks", "moved joint/2"}});
    const auto changes = changes_in(cited_world(), text);
    REQUIRE(changes.size() == 2);
    CHECK(std::ranges::count_if(changes, [](const auto& c) {
              return c.find("reordered") != std::string::npos;
          }) == 1);
}

TEST_CASE("A paragraph that is now in another section has moved there") {
    Lines lines = lines_of(kText);
    std::rotate(lines.begin() + 3, lines.begin() + 4, lines.end());
    CHECK(unsupported(cited_world(), joined(lines)) ==
          Said{{"police", "moved others/4"}, {"talks", "moved joint/2"}});
    CHECK(changes_in(cited_world(), joined(lines)) ==
          Lines{"joint/2 reordered others/4", "joint/3 same joint/2"});
}

TEST_CASE("The order of sections does not matter") {
    const Lines lines = lines_of(kText);
    Lines other(lines.begin() + 5, lines.end());
    other.insert(other.end(), lines.begin() + 1, lines.begin() + 5);
    CHECK(unsupported(cited_world(), joined(other)).empty());
    CHECK(changes_in(cited_world(), joined(other)).empty());
}

TEST_CASE("A changed heading makes its citations stale or lost") {
    CHECK(unsupported(cited_world(), with_replaced(kText, "Joint work", "Our Joint work")) ==
          Said{{"title", "stale"}});
    CHECK(unsupported(cited_world(), with_replaced(kText, "Joint work", "JOINT WORK")) ==
          Said{{"title", "lost"}});
    CHECK(unsupported(cited_world(), with_replaced(kText, "Joint work", "Cooperation")) ==
          Said{{"title", "lost"}});
    CHECK(changes_in(cited_world(), with_replaced(kText, "Joint work", "Cooperation")) ==
          Lines{"joint/0 changed joint/0"});
}

TEST_CASE("A removed section loses all its citations") {
    const auto text = kText.substr(0, kText.find("Other"));
    CHECK(unsupported(cited_world(), text) ==
          Said{{"data", "lost"}, {"maps", "lost"}, {"rivers", "lost"}});
    CHECK(changes_in(cited_world(), text) ==
          Lines{"others/0 removed", "others/1 removed", "others/2 removed", "others/3 removed"});
    CHECK(verified(cited_world(), text).sections.size() == 1);
}

TEST_CASE("Without its heading, a section's paragraphs belong to the section above") {
    CHECK(unsupported(cited_world(), text_without(5)) ==
          Said{{"data", "moved joint/4"}, {"maps", "moved joint/5"}, {"rivers", "moved joint/6"}});
}

TEST_CASE("An empty text supports nothing") {
    for (const auto& [id, said] : said_of(cited_world(), "")) {
        INFO(id);
        CHECK(said == "lost");
    }
    CHECK(changes_in(cited_world(), "").size() == 8);
    CHECK(verified(cited_world(), "").sections.empty());
}
