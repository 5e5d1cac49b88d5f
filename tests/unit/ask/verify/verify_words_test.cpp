// SPDX-License-Identifier: MIT
// Verifying citations with and without words.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "liaison/ask/verify/verify.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

using Said = std::map<std::string, std::string>;

}  // namespace

TEST_CASE("Words in an unchanged paragraph support no citation of another paragraph") {
    const std::vector<TitledSection> source{
        {"s", "Aims", {"x", "b INTERPOL", "c", "d INTERPOL", "e"}},
        {"t", "Ends", {"INTERPOL and others"}}};
    const auto kb = citing({{"at", "page#s/1", "INTERPOL"},
                            {"five", "page#s/5", "INTERPOL"},
                            {"two", "page#s/2", "INTERPOL"},
                            {"other", "page#s/2", "and others"}},
                           source);
    const std::string text = "Aims\nx\nb INTERPOL\nc\nd INTERPOL\ne\nEnds\nINTERPOL and others\n";
    CHECK(said_of(kb, text) ==
          Said{{"at", "lost"}, {"five", "lost"}, {"two", "supported"}, {"other", "lost"}});
    CHECK(said_of(kb, with_replaced(text, "b INTERPOL\n", ""))["two"] == "lost");
}

TEST_CASE("The words of a removed paragraph may have moved to an added line") {
    const auto kb = citing({{"one", "page#s/3", "the words"}},
                           {{"s", "Aims", {"a", "b", "with the words", "c", "d"}}});
    CHECK(said_of(kb, "Aims\na\nb\nc\nd\nthe words\n")["one"] == "stale s/5");
    CHECK(said_of(kb, "Aims\nfirst, the words\na\nb\nother\nc\nthen, the words\nd\n")["one"] ==
          "moved s/1");
}

TEST_CASE("A match begins and ends at word boundaries") {
    const auto with = [](const std::string& words, const std::string& paragraph) {
        const auto kb = citing({{"a", "page#s/1", words}}, {{"s", "Aims", {paragraph}}});
        return said_of(kb, "Aims\n" + paragraph + "\n")["a"];
    };
    CHECK(with("arms", "firearms") == "lost");
    CHECK(with("fire", "firearms") == "lost");
    CHECK(with("arms", "firearms and arms") == "supported");
    CHECK(with("arms", "(arms)") == "supported");
    CHECK(with("arms", "fire-arms") == "supported");
    CHECK(with("Arms", "arms") == "lost");
    CHECK(with("1540", "15400") == "lost");
    CHECK(with("caf", "café") == "lost");
    CHECK(with("caf", "cafe\u0301 q\u0323") == "lost");
    CHECK(with("(UNODC)", "UNODC(UNODC)") == "supported");
    CHECK(with("–", "a – b") == "supported");
    CHECK(with("国連", "国連と") == "lost");
    CHECK(with("国連", "国連、と") == "supported");
}

TEST_CASE("Words that a paragraph never had are lost") {
    const auto kb = citing({{"wrong", "page#joint/1", "yearly"}, {"none", "page#joint/1", "lab"}});
    CHECK(said_of(kb, kText) == Said{{"wrong", "lost"}, {"none", "lost"}});
}

TEST_CASE("Without fingerprints, only words are compared") {
    const auto kb = citing(kCitesOfText, short_source(false));
    CHECK(unsupported(kb, kText).empty());
    CHECK(unsupported(kb, with_replaced(kText, "in many regions", "everywhere")).empty());
    CHECK(unsupported(kb, with_replaced(kText, "train", "teach")) == Said{{"police", "lost"}});
    CHECK(unsupported(kb, text_with(3, "A new line.")) ==
          Said{{"police", "moved joint/3"}, {"talks", "moved joint/4"}});
    CHECK(changes_in(kb, text_with(3, "A new line.")).empty());
}

TEST_CASE("A citation without words is judged by its paragraph") {
    const auto kb = citing({{"two", "page#joint/2", {}}, {"title", "page#others/0", {}}});
    CHECK(unsupported(kb, kText).empty());
    CHECK(unsupported(kb, text_with(3, "New.")) == Said{{"two", "moved joint/3"}});
    CHECK(unsupported(kb, with_replaced(kText, "train", "teach")) == Said{{"two", "stale"}});
    CHECK(unsupported(kb, text_without(3)) == Said{{"two", "lost"}});
    CHECK(unsupported(kb, with_replaced(kText, "Other bodies", "Others")) ==
          Said{{"title", "stale"}});
}

TEST_CASE("Citations of a whole page or of an unknown paragraph without words are not judged") {
    const auto kb = citing({{"page", "page", {}},
                            {"words", "page", "firearms"},
                            {"one", "page#joint/1", {}},
                            {"nine", "page#joint/9", {}}},
                           short_source(false));
    // A paragraph beyond the end of its section is lost in any case.
    CHECK(said_of(kb, kText) ==
          Said{{"page", "no-text"}, {"words", "no-text"}, {"one", "no-text"}, {"nine", "lost"}});
    CHECK(said_of(kb, "")["nine"] == "no-text");
    CHECK_FALSE(ask::all_supported(verified(kb, kText)));
}

TEST_CASE("A record is no better than the worst of its citations") {
    const auto kb = citing({{"a", "page#joint/1", "firearms"},
                            {"a", "page#joint/2", "train police"},
                            {"a", "page#others/2", "Maps"},
                            {"b", "page#joint/1", "firearms"},
                            {"b", "page", {}}});
    const auto worst = [&](const std::string& text) { return said_of(kb, text)["a"]; };
    CHECK(worst(kText) == "supported");
    CHECK(said_of(kb, kText)["b"] == "no-text");
    const auto stale = with_replaced(kText, "many regions", "places");
    CHECK(worst(stale) == "stale");
    const auto moved = with_replaced(stale, "- Bureau", "New\n- Bureau");
    CHECK(worst(moved) == "moved others/3");
    CHECK(worst(with_replaced(moved, "firearms", "arms")) == "lost others/3");
}
