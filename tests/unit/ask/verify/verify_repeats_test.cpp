// SPDX-License-Identifier: MIT
// Repeated paragraphs and words in a source or its page.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "liaison/ask/verify/verify.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::ParagraphChange;
using ask::Support;

namespace {

using Said = std::map<std::string, std::string>;
using Lines = std::vector<std::string>;

}  // namespace

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
    SECTION("as are ten thousand changed ones") {
        for (auto& paragraph : paragraphs) paragraph += " now";
        const auto changed = ask::tally_of(verified(kb, "Aims\n" + joined(paragraphs)));
        CHECK(changed.paragraphs[static_cast<std::size_t>(ParagraphChange::changed)] == 10'000);
        CHECK(changed.citations[static_cast<std::size_t>(Support::stale)] == 20'000);
    }
}

TEST_CASE("A citation moves to the nearer of two lines with its words") {
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

TEST_CASE("Each copy of a paragraph accounts for only one equal paragraph") {
    const auto kb = citing({{"one", "page#s/1", {}}, {"two", "page#s/2", {}}},
                           {{"s", "Aims", {"same", "same", "c"}}, {"t", "Ends", {"d", "e"}}});
    CHECK(changes_in(kb, "Aims\nc\nEnds\nd\ne\nsame\n").size() == 3);
    CHECK(unsupported(kb, "Aims\nc\nEnds\nd\ne\nsame\n") ==
          Said{{"one", "moved t/3"}, {"two", "lost"}});
}

TEST_CASE("Words that occur in nearly all lines do not identify a paragraph") {
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

TEST_CASE("Paragraphs with the same cited words are paired by distance, others in order") {
    const auto kb = citing(
        {{"one", "page#s/1", "red"}, {"two", "page#s/2", "blue"}, {"three", "page#s/3", "red"}},
        {{"s", "Aims", {"a red one", "a blue one", "another red one"}}});
    CHECK(changes_in(kb, "Aims\nthe blue\nthe plain\nthe red\n") ==
          Lines{"s/1 changed s/2", "s/2 changed s/1", "s/3 changed s/3"});
}

TEST_CASE("Without fingerprints, a citation moves to the nearer of two lines with its words") {
    const auto kb = citing({{"one", "page#s/4", "the words"}},
                           {{"s", "Aims", {"a", "b", "c", "d", "e"}, false}});
    CHECK(unsupported(kb, "Aims\nthe words a\nb\nc\nd\nthe words e\n") ==
          Said{{"one", "moved s/5"}});
    CHECK(unsupported(kb, "Aims\na\nb\nthe words c\nd\ne\nf\nthe words g\n") ==
          Said{{"one", "moved s/3"}});
}

TEST_CASE("An unchanged paragraph with the same words is no changed form of another") {
    const auto kb = citing({{"one", "page#s/1", "red"}},
                           {{"s", "Aims", {"a red one", "b", "c, red, too", "d"}}});
    CHECK(changes_in(kb, "Aims\nb\nnew and red\nc, red, too\ny\nd\n") ==
          Lines{"s/1 changed s/2", "s/2 same s/1", "s/4 same s/5", "added s/4"});
}

TEST_CASE("Ten thousand sections of one title are told apart by their text, or by their order") {
    std::vector<TitledSection> source;
    std::vector<std::string> sections;
    for (int i = 1; i <= 10'000; ++i) {
        const std::string text = "Paragraph number " + std::to_string(i);
        source.push_back({"s" + std::to_string(i), "Ships", {text}});
        sections.push_back("Ships\n" + text);
    }
    const auto kb =
        citing({{"one", "page#s7000/1", "number 7000"}, {"two", "page#s2/0", {}}}, source);
    CHECK(unsupported(kb, joined(sections)).empty());
    std::ranges::reverse(sections);
    CHECK(unsupported(kb, joined(sections)).empty());
    CHECK(changes_in(kb, joined(sections)).empty());
    for (std::string& section : sections) section = "Ships\nOf another kind";
    const auto tally = ask::tally_of(verified(kb, joined(sections)));
    CHECK(tally.paragraphs[static_cast<std::size_t>(ParagraphChange::same)] == 10'000);
}
