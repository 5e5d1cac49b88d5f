// SPDX-License-Identifier: MIT
// One page as saved by different programs: each form supports the same citations.
// tests/pages/live_test.py checks the current output of these programs.

#include <algorithm>
#include <string>
#include <vector>

#include "liaison/ask/page/page.hpp"
#include "liaison/ask/verify/page_text.hpp"
#include "temporary_folder.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Support;

namespace {

struct SavedPage {
    std::string file;
    std::string reading;
};

const std::vector<SavedPage> kPages{
    {"invented.html", "HTML"},
    {"windows-1252.html", "HTML in windows-1252"},
    {"utf-16.html", "HTML in UTF-16"},
    {"utf-16.txt", "text with blank lines between paragraphs in UTF-16"},
    {"lynx.txt", "text with blank lines between paragraphs"},
    {"lynx-200.txt", "text with blank lines between paragraphs"},
    {"w3m.txt", "text with blank lines between paragraphs"},
    {"fold.txt", "text with blank lines between paragraphs"},
    {"mail.txt", "quoted text with blank lines between paragraphs"},
    {"pandoc-plain.txt", "text with blank lines between paragraphs"},
    {"pandoc.md", "Markdown"},
    {"pandoc-gfm.md", "Markdown"},
    {"pandoc-commonmark.md", "Markdown"},
    {"pdf.txt", "wrapped text"},
    {"pdf-layout.txt", "text with blank lines between paragraphs"},
};

using Lines = std::vector<std::string>;

std::string in_pages(const std::string& name) {
    return std::string(LIAISON_TEST_DATA) + "/pages/" + name;
}

const KnowledgeBase& guild() {
    static const KnowledgeBase kb = load_named({in_pages("base.json")});
    return kb;
}

struct Judged {
    std::string reading;
    Lines unsupported;  ///< "lost my-page#lamps/1 oil theft"
};

Judged judged(const std::string& bytes) {
    const KnowledgeBase& kb = guild();
    const SourceIndex source = *kb.find_source("my-page");
    const ask::Page page = ask::read_page(bytes, "page", kb, source);
    Judged result{ask::reading_of(page), {}};
    for (const auto& finding : ask::verify(kb, source, page.paragraphs).citations) {
        if (finding.support == Support::supported) continue;
        const Citation& citation = finding.citation;
        result.unsupported.push_back(std::string(id_of(finding.support)) + ' ' +
                                     citation_ref(kb, citation) + ' ' +
                                     std::string(kb.text(citation.words)));
    }
    return result;
}

bool has(const Lines& lines, const std::string& line) {
    return std::ranges::find(lines, line) != lines.end();
}

/// The section "Aims" of a text if the base knows these paragraphs of it.
Lines read_as(const Lines& paragraphs, const std::string& text) {
    const auto kb = citing({}, {{"s", "Aims", paragraphs}});
    const SourceIndex source = *kb.find_source("page");
    const auto saved =
        ask::page_text(kb, source, ask::read_page(text, "page", kb, source).paragraphs);
    REQUIRE(saved.sections.size() == 1);
    return saved.sections.front().lines;
}

}  // namespace

TEST_CASE("A saved page supports its citations in every form") {
    for (const SavedPage& page : kPages) {
        INFO(page.file);
        const Judged result = judged(text_of_file(in_pages(page.file)));
        CHECK(result.reading == page.reading);
        CHECK(result.unsupported == Lines{});
    }
}

TEST_CASE("Words removed from a page are lost in every saved form") {
    for (const SavedPage& page : kPages) {
        if (page.file.starts_with("utf-16")) continue;
        INFO(page.file);
        const auto text = text_of_file(in_pages(page.file));
        CHECK(has(judged(with_replaced(text, "oil theft", "oil")).unsupported,
                  "lost my-page#lamps/1 oil theft, false lights"));
        CHECK(has(judged(with_replaced(text, "tables of the tides", "tidal tables")).unsupported,
                  "lost my-page#others/9 tables of the tides"));
    }
}

TEST_CASE("A table row is split into cells that follow each other in the source") {
    const Lines cells{"Body", "Since", "Pilots (P)", "2004", "Tides (T)", "2004"};
    const Lines all{"Aims", "Body", "Since", "Pilots (P)", "2004", "Tides (T)", "2004"};
    CHECK(read_as(cells, "Aims\nBody Since\nPilots (P) 2004\nTides (T) 2004\n") == all);
    CHECK(read_as(cells,
                  "## Aims\n\n| **Body** | Since |\n|:-----|------:|\n"
                  "| Pilots (P) | 2004 |\n| Tides (T) | 2004 |\n") == all);
    // In another order, or with an additional word, a line is no row.
    CHECK(read_as(cells, "Aims\nSince Body\nPilots (P) from 2004\n") ==
          Lines{"Aims", "Since Body", "Pilots (P) from 2004"});
}

TEST_CASE("Added link numbers and raised marks are removed but marks of the page are kept") {
    const Lines source{"The Strait, which is cold.", "The Bay [1], which is not."};
    const Lines all{"Aims", source[0], source[1]};
    for (const std::string text :
         {"Aims\nThe Strait^[1], which is cold.\nThe Bay ^[3][1], which is not.\n",
          "Aims\nThe Strait^([1]), which is cold.\nThe [2]Bay [1], which is not.\n",
          "# Aims\n\nThe Strait^[\\[1\\]](#n1)^, which is cold.\n\n"
          "The Bay <sup>[\\[1\\]](#n1)</sup>, which is not.\n"}) {
        INFO(text);
        CHECK(read_as(source, text) == all);
    }
    CHECK(read_as(source, "Aims\nThe Strait^2, which is cold.\n").back() ==
          "The Strait^2, which is cold.");
    const std::string carets(100'000, '^');
    CHECK(read_as(source, "Aims\n" + carets + "\n").back() == carets);
}

TEST_CASE("A line of a wrapped paragraph may be invisible") {
    const Lines source{"Ships that wait."};
    const Lines all{"Aims", source[0]};
    CHECK(read_as(source, "Aims\n\nShips that\n\u200B\nwait.\n").front() == "Aims");
    CHECK(read_as(source, "Aims\n\nShips th-\nat wait.\n\nno-\n\u200B\n").at(1) == source[0]);
}

TEST_CASE("The word that a browser prints before a caption is removed") {
    const Lines source{"Bodies and dates", "Pilots"};
    const Lines all{"Aims", source[0], source[1]};
    CHECK(read_as(source, "Aims\n\nCAPTION: Bodies and dates\n\nPilots\n") == all);
    CHECK(read_as(source, "Aims\n\n  : Bodies and dates\n\nPilots\n") == all);
}

TEST_CASE("Quotations, tags and dashes in Markdown are read as on the page") {
    const Lines source{"No light without a chart, they said.", "A dialogue – yearly – of two.",
                       "A set {.a} of <b."};
    const Lines all{"Aims", source[0], "A dialogue - yearly - of two.", source[2]};
    CHECK(read_as(source,
                  "# Aims\n\n> No light without\n> a *chart*, they said.\n>\n\n"
                  "A <em class=\"x\">dialogue</em> -- yearly --- of two.\n\n"
                  "A set \\{.a} of <b.\n") == all);
    // Unclosed brackets take little time, and are kept.
    std::string open = "# Aims {#aims}\n\n";
    for (int i = 0; i < 20'000; ++i) open += "{.a<b ](";
    CHECK(read_as(source, open).size() == 2);
}
