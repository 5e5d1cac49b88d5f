// SPDX-License-Identifier: MIT
// Whether a text of a source still supports what cites it.

#include "liaison/ask/verify.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "source_texts.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::ParagraphChange;
using ask::Place;
using ask::Support;

namespace {

using Said = std::map<std::string, std::string>;
using Lines = std::vector<std::string>;

const std::vector<Cite> kCites{
    {"arms", "page#joint/1", "firearms"},       {"talks", "page#joint/3", "yearly dialogue"},
    {"police", "page#joint/2", "train police"}, {"title", "page#joint/0", "Joint work"},
    {"maps", "page#others/2", "Maps (BOM)"},    {"rivers", "page#others/3", "Rivers (AFR)"},
    {"data", "page#others/1", "Databases"},
};

const KnowledgeBase& world() {
    static const KnowledgeBase kb = citing(kCites);
    return kb;
}

/// What differs from "supported".
Said unsupported(const KnowledgeBase& kb, std::string_view text) {
    Said said = said_of(kb, text);
    std::erase_if(said, [](const auto& one) { return one.second == "supported"; });
    return said;
}

/// The text with its lines at two places (counted from 0) exchanged.
std::string swapped(std::size_t a, std::size_t b) {
    Lines lines = lines_of(kText);
    std::swap(lines[a], lines[b]);
    return joined(lines);
}

std::string without(std::size_t line) {
    Lines lines = lines_of(kText);
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(line));
    return joined(lines);
}

std::string with_line(std::size_t before, const std::string& line) {
    Lines lines = lines_of(kText);
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(before), line);
    return joined(lines);
}

}  // namespace

TEST_CASE("The text that a base was made from supports all of it") {
    CHECK(unsupported(world(), kText).empty());
    CHECK(changes_in(world(), kText).empty());
    const auto verification = verified(world(), kText);
    CHECK(ask::all_supported(verification));
    CHECK(verification.records.size() == 2 * kCites.size());
    CHECK(verification.citations.size() == kCites.size());
    CHECK(verification.paragraphs.size() == 8);
}

TEST_CASE("White space, bullets, quotes, soft hyphens and normal forms are no change") {
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

TEST_CASE("A paragraph put in moves those below it") {
    const auto text = with_line(3, "A new line.");
    CHECK(unsupported(world(), text) ==
          Said{{"police", "moved joint/3"}, {"talks", "moved joint/4"}});
    CHECK(changes_in(world(), text) ==
          Lines{"joint/2 same joint/3", "joint/3 same joint/4", "added joint/2"});
    CHECK(changes_in(world(), with_line(9, "- One more")) == Lines{"added others/4"});
}

TEST_CASE("What a paragraph said that is taken out is lost and those below it move") {
    const auto text = without(3);
    CHECK(unsupported(world(), text) == Said{{"police", "lost"}, {"talks", "moved joint/2"}});
    CHECK(changes_in(world(), text) == Lines{"joint/2 removed", "joint/3 same joint/2"});
}

TEST_CASE("A changed paragraph that still has the words makes them stale") {
    const auto text = with_replaced(kText, "in many regions", "everywhere");
    CHECK(unsupported(world(), text) == Said{{"police", "stale"}});
    CHECK(changes_in(world(), text) == Lines{"joint/2 changed joint/2"});
}

TEST_CASE("A changed paragraph that has the words no more loses them") {
    const auto text = with_replaced(kText, "train police", "train officers");
    CHECK(unsupported(world(), text) == Said{{"police", "lost"}});
    CHECK(changes_in(world(), text) == Lines{"joint/2 changed joint/2"});
}

TEST_CASE("A renamed list item loses its name") {
    const auto text = with_replaced(kText, "Maps (BOM)", "Charts (BOC)");
    CHECK(unsupported(world(), text) == Said{{"maps", "lost"}});
}

TEST_CASE("A changed paragraph below a new one is known by its cited words") {
    Lines lines = lines_of(kText);
    lines[3] = "They train police everywhere.";
    lines.insert(lines.begin() + 3, "A new line.");
    CHECK(unsupported(world(), joined(lines)) ==
          Said{{"police", "stale joint/3"}, {"talks", "moved joint/4"}});
    CHECK(changes_in(world(), joined(lines)) ==
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

TEST_CASE("Of swapped paragraphs one is out of order and both have moved") {
    const auto text = swapped(3, 4);
    CHECK(unsupported(world(), text) ==
          Said{{"police", "moved joint/3"}, {"talks", "moved joint/2"}});
    const auto changes = changes_in(world(), text);
    REQUIRE(changes.size() == 2);
    CHECK(std::ranges::count_if(changes, [](const auto& c) {
              return c.find("reordered") != std::string::npos;
          }) == 1);
}

TEST_CASE("A paragraph that now stands in another section has moved there") {
    Lines lines = lines_of(kText);
    std::rotate(lines.begin() + 3, lines.begin() + 4, lines.end());
    CHECK(unsupported(world(), joined(lines)) ==
          Said{{"police", "moved others/4"}, {"talks", "moved joint/2"}});
    CHECK(changes_in(world(), joined(lines)) ==
          Lines{"joint/2 reordered others/4", "joint/3 same joint/2"});
}

TEST_CASE("Sections in another order are the same") {
    const Lines lines = lines_of(kText);
    Lines other(lines.begin() + 5, lines.end());
    other.insert(other.end(), lines.begin() + 1, lines.begin() + 5);
    CHECK(unsupported(world(), joined(other)).empty());
    CHECK(changes_in(world(), joined(other)).empty());
}

TEST_CASE("A changed heading makes what cites it stale or loses it") {
    CHECK(unsupported(world(), with_replaced(kText, "Joint work", "Our Joint work")) ==
          Said{{"title", "stale"}});
    CHECK(unsupported(world(), with_replaced(kText, "Joint work", "JOINT WORK")) ==
          Said{{"title", "lost"}});
    CHECK(unsupported(world(), with_replaced(kText, "Joint work", "Cooperation")) ==
          Said{{"title", "lost"}});
    CHECK(changes_in(world(), with_replaced(kText, "Joint work", "Cooperation")) ==
          Lines{"joint/0 changed joint/0"});
}

TEST_CASE("A section taken out is lost with all it said") {
    const auto text = kText.substr(0, kText.find("Other"));
    CHECK(unsupported(world(), text) ==
          Said{{"data", "lost"}, {"maps", "lost"}, {"rivers", "lost"}});
    CHECK(changes_in(world(), text) ==
          Lines{"others/0 removed", "others/1 removed", "others/2 removed", "others/3 removed"});
    CHECK(verified(world(), text).sections.size() == 1);
}

TEST_CASE("A heading taken out leaves its paragraphs to the section above") {
    CHECK(unsupported(world(), without(5)) ==
          Said{{"data", "moved joint/4"}, {"maps", "moved joint/5"}, {"rivers", "moved joint/6"}});
}

TEST_CASE("An empty text supports nothing") {
    for (const auto& [id, said] : said_of(world(), "")) {
        INFO(id);
        CHECK(said == "lost");
    }
    CHECK(changes_in(world(), "").size() == 8);
    CHECK(verified(world(), "").sections.empty());
}

TEST_CASE("Words in a paragraph that was always there support no other citation") {
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

TEST_CASE("A removed paragraph's words have moved to a line that was added") {
    const auto kb = citing({{"one", "page#s/3", "the words"}},
                           {{"s", "Aims", {"a", "b", "with the words", "c", "d"}}});
    CHECK(said_of(kb, "Aims\na\nb\nc\nd\nthe words\n")["one"] == "stale s/5");
    CHECK(said_of(kb, "Aims\nfirst, the words\na\nb\nother\nc\nthen, the words\nd\n")["one"] ==
          "moved s/1");
}

TEST_CASE("Words neither begin nor end inside a word") {
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

TEST_CASE("Without fingerprints words alone are compared") {
    const auto kb = citing(kCites, short_source(false));
    CHECK(unsupported(kb, kText).empty());
    CHECK(unsupported(kb, with_replaced(kText, "in many regions", "everywhere")).empty());
    CHECK(unsupported(kb, with_replaced(kText, "train", "teach")) == Said{{"police", "lost"}});
    CHECK(unsupported(kb, with_line(3, "A new line.")) ==
          Said{{"police", "moved joint/3"}, {"talks", "moved joint/4"}});
    CHECK(changes_in(kb, with_line(3, "A new line.")).empty());
}

TEST_CASE("A citation without words goes by its paragraph") {
    const auto kb = citing({{"two", "page#joint/2", {}}, {"title", "page#others/0", {}}});
    CHECK(unsupported(kb, kText).empty());
    CHECK(unsupported(kb, with_line(3, "New.")) == Said{{"two", "moved joint/3"}});
    CHECK(unsupported(kb, with_replaced(kText, "train", "teach")) == Said{{"two", "stale"}});
    CHECK(unsupported(kb, without(3)) == Said{{"two", "lost"}});
    CHECK(unsupported(kb, with_replaced(kText, "Other bodies", "Others")) ==
          Said{{"title", "stale"}});
}

TEST_CASE("Of the page alone and of unknown paragraphs without words nothing is said") {
    const auto kb = citing({{"page", "page", {}},
                            {"words", "page", "firearms"},
                            {"one", "page#joint/1", {}},
                            {"nine", "page#joint/9", {}}},
                           short_source(false));
    // A paragraph beyond the end is not there, whatever it said.
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

TEST_CASE("Identical paragraphs are told apart by their neighbours") {
    const auto kb = citing({{"first", "page#s/1", {}}, {"second", "page#s/3", {}}},
                           {{"s", "Aims", {"See also", "b", "See also", "d"}}});
    CHECK(said_of(kb, "Aims\nb\nSee also\nd\n") ==
          Said{{"first", "lost"}, {"second", "moved s/2"}});
    CHECK(said_of(kb, "Aims\nSee also\nb\nd\n") ==
          Said{{"first", "supported"}, {"second", "lost"}});
    CHECK(said_of(kb, "Aims\nx\nSee also\nb\nSee also\nd\ny\n") ==
          Said{{"first", "moved s/2"}, {"second", "moved s/4"}});
    CHECK(unsupported(kb, "Aims\nSee also\nb\nSee also\nSee also\nd\n").empty());
}

TEST_CASE("Ten thousand paragraphs in reverse are matched") {
    std::vector<std::string> paragraphs;
    std::vector<Cite> cites;
    for (int i = 1; i <= 10'000; ++i) {
        paragraphs.push_back("Paragraph number " + std::to_string(i));
        cites.push_back({"all", "page#s/" + std::to_string(i), paragraphs.back()});
    }
    const auto kb = citing(cites, {{"s", "Aims", paragraphs}});
    std::ranges::reverse(paragraphs);
    const auto verification = verified(kb, "Aims\n" + joined(paragraphs));
    const auto tally = ask::tally_of(verification);
    CHECK(tally.paragraphs[static_cast<std::size_t>(ParagraphChange::reordered)] == 9'999);
    CHECK(tally.citations[static_cast<std::size_t>(Support::moved)] == 20'000);
    CHECK(verification.citations.front().now->paragraph == 10'000);
    SECTION("and so are as many that all read otherwise") {
        for (auto& paragraph : paragraphs) paragraph += " now";
        const auto changed = ask::tally_of(verified(kb, "Aims\n" + joined(paragraphs)));
        CHECK(changed.paragraphs[static_cast<std::size_t>(ParagraphChange::changed)] == 10'000);
        CHECK(changed.citations[static_cast<std::size_t>(Support::stale)] == 20'000);
    }
}

TEST_CASE("Of two places with the words the nearer one is meant") {
    const auto kb = citing({{"one", "page#s/4", "the words"}},
                           {{"s", "Aims", {"a", "b", "c", "with the words", "d", "e"}}});
    CHECK(unsupported(kb, "Aims\nold the words\na\nb\nc\nother\nnew the words\nd\ne\n") ==
          Said{{"one", "stale s/6"}});
}

TEST_CASE("A removed paragraph supports nothing when another one takes its number") {
    const auto kb = citing({{"one", "page#s/1", "the words"}},
                           {{"s", "Aims", {"a with the words", "b with the words", "c"}}});
    CHECK(unsupported(kb, "Aims\nb with the words\nc\n") == Said{{"one", "lost"}});
}

TEST_CASE("Of equal paragraphs no more are found elsewhere than there are") {
    const auto kb = citing({{"one", "page#s/1", {}}, {"two", "page#s/2", {}}},
                           {{"s", "Aims", {"same", "same", "c"}}, {"t", "Ends", {"d", "e"}}});
    CHECK(changes_in(kb, "Aims\nc\nEnds\nd\ne\nsame\n").size() == 3);
    CHECK(unsupported(kb, "Aims\nc\nEnds\nd\ne\nsame\n") ==
          Said{{"one", "moved t/3"}, {"two", "lost"}});
}

TEST_CASE("Words that stand nearly everywhere tell nothing about which paragraph it was") {
    const auto changed = [](int lines) {
        std::vector<std::string> before;
        std::string now = "Aims\n";
        for (int i = 1; i <= lines; ++i) {
            before.push_back("the words, number " + std::to_string(i));
            now += (i <= 3 ? "other, place " : "the words, place ") + std::to_string(i) + '\n';
        }
        return changes_in(citing({{"one", "page#s/3", "the words"}}, {{"s", "Aims", before}}), now);
    };
    const auto has = [](const Lines& lines, const std::string& line) {
        return std::ranges::find(lines, line) != lines.end();
    };
    CHECK(has(changed(10), "s/3 changed s/4"));
    CHECK(has(changed(60), "s/3 changed s/3"));
}

TEST_CASE("Of paragraphs with the same cited words the nearest is taken, another one in order") {
    const auto kb = citing(
        {{"one", "page#s/1", "red"}, {"two", "page#s/2", "blue"}, {"three", "page#s/3", "red"}},
        {{"s", "Aims", {"a red one", "a blue one", "another red one"}}});
    CHECK(changes_in(kb, "Aims\nthe blue\nthe plain\nthe red\n") ==
          Lines{"s/1 changed s/2", "s/2 changed s/1", "s/3 changed s/3"});
}

TEST_CASE("Without fingerprints, of two places with the words the nearer one is meant") {
    const auto kb = citing({{"one", "page#s/4", "the words"}},
                           {{"s", "Aims", {"a", "b", "c", "d", "e"}, false}});
    CHECK(unsupported(kb, "Aims\nthe words a\nb\nc\nd\nthe words e\n") ==
          Said{{"one", "moved s/5"}});
    CHECK(unsupported(kb, "Aims\na\nb\nthe words c\nd\ne\nf\nthe words g\n") ==
          Said{{"one", "moved s/3"}});
}

TEST_CASE("A paragraph that has moved is not looked for in one that is as it was") {
    const auto kb = citing({{"one", "page#s/1", "red"}},
                           {{"s", "Aims", {"a red one", "b", "c, red, too", "d"}}});
    CHECK(changes_in(kb, "Aims\nb\nnew and red\nc, red, too\ny\nd\n") ==
          Lines{"s/1 changed s/2", "s/2 same s/1", "s/4 same s/5", "added s/4"});
}
