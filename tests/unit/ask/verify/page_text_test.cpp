// SPDX-License-Identifier: MIT
// Splitting a saved text into the sections of its source.

#include "liaison/ask/verify/page_text.hpp"

#include <string>
#include <vector>

#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;

namespace {

/// The lines of a section; none if the text does not have it.
std::vector<std::string> section(const KnowledgeBase& kb, std::string_view text,
                                 std::uint32_t number) {
    const auto source = *kb.find_source("page");
    const auto saved = ask::page_text(kb, source, text);
    const auto* found = saved.find(kb.source(source).sections.first + number);
    return found == nullptr ? std::vector<std::string>{} : found->lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("A text is split at the titles of the sections") {
    const auto kb = citing({});
    CHECK(section(kb, kText, 0) ==
          Lines{"Joint work", "The bodies fight firearms trafficking and cybercrime.",
                "They train police in many regions.", "A yearly dialogue keeps them close."});
    CHECK(section(kb, kText, 1) == Lines{"Other bodies", "Databases are shared with:",
                                         "Bureau of Maps (BOM)", "Agency for Rivers (AFR)"});
}

TEST_CASE("Line ends, blank lines and a byte order mark do not change the sections") {
    const auto kb = citing({});
    const auto lines = lines_of(kText);
    for (const std::string end : {"\n", "\r\n", "\r", "\n\n", "\r\n \t\r\n"}) {
        for (const std::string begin : {"", "\uFEFF", "\uFEFF\n"}) {
            const std::string text = begin + joined(lines, end);
            CHECK(section(kb, text, 0) == section(kb, kText, 0));
            CHECK(section(kb, text, 1) == section(kb, kText, 1));
        }
    }
    const std::string from_heading = "\uFEFF" + kText.substr(kText.find("Joint"));
    CHECK(section(kb, from_heading, 0) == section(kb, kText, 0));
    CHECK(section(kb, kText.substr(0, kText.size() - 1), 1) == section(kb, kText, 1));
}

TEST_CASE("A heading is found regardless of case, accents and punctuation") {
    const auto kb = citing({}, {{"cafe", "Le Café – UN", {"One."}}, {"next", "Next", {"Two."}}});
    for (const std::string heading : {"Le Café – UN", "LE CAFE - UN", "Le Cafe\u0301 \u2013 UN"}) {
        CHECK(section(kb, heading + "\nOther.\nNEXT\nMore.\n", 0).size() == 2);
    }
    CHECK(section(kb, "Le Cafés – UN\nOther.\nNext\nMore.\n", 0).empty());
}

TEST_CASE("Sections of the same title are found in their order") {
    const auto kb = citing({}, {{"a", "Aims", {"One."}}, {"b", "Aims", {"Two."}}});
    CHECK(section(kb, "Aims\nOne.\nAims\nTwo.\n", 1) == Lines{"Aims", "Two."});
    CHECK(section(kb, "Aims\nNew.\nAims\nNewer.\n", 1) == Lines{"Aims", "Newer."});
    CHECK(section(kb, "Aims\nOne.\nAims\nTwo.\nAims\nThree.\n", 1) ==
          Lines{"Aims", "Two.", "Aims", "Three."});
    SECTION("unless the paragraphs below say which it is") {
        CHECK(section(kb, "Aims\nTwo.\n", 0).empty());
        CHECK(section(kb, "Aims\nTwo.\n", 1) == Lines{"Aims", "Two."});
    }
}

TEST_CASE("Entries of a table of contents are not mistaken for section headings") {
    const auto kb = citing({});
    const std::string text = "Joint work\nOther bodies\n" + kText;
    CHECK(section(kb, text, 0) == section(kb, kText, 0));
    CHECK(section(kb, text, 1) == section(kb, kText, 1));
}

TEST_CASE("A section with another heading is found by its paragraphs") {
    const auto kb = citing({});
    const auto renamed = with_replaced(kText, "Other bodies", "More partners");
    CHECK(section(kb, renamed, 1).front() == "More partners");
    CHECK(section(kb, renamed, 0) == section(kb, kText, 0));
    SECTION("but not below a known paragraph or another heading") {
        CHECK(section(kb, with_replaced(kText, "Other bodies\n", ""), 1).empty());
        const auto swapped = with_replaced(kText, "Joint work\n", "");
        CHECK(section(kb, swapped, 0).front() == "A line above");
        CHECK(section(kb, swapped.substr(swapped.find("The bodies")), 0).empty());
    }
}

TEST_CASE("A text without headings has no sections") {
    const auto kb = citing({});
    for (const std::string text : {"", "\n\n", "\uFEFF", "Something else\nand more\n"}) {
        CHECK(section(kb, text, 0).empty());
        CHECK(section(kb, text, 1).empty());
    }
    CHECK(section(kb, "Joint work", 0) == Lines{"Joint work"});
}

TEST_CASE("An ill-formed text is split as well") {
    const auto kb = citing({});
    CHECK(section(kb, with_replaced(kText, "police", "pol\xFFice"), 0).size() == 4);
}
