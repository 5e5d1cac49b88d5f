// SPDX-License-Identifier: MIT
// Reading a saved page into headings and paragraphs.

#include "liaison/ask/page/page.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "liaison/model/error.hpp"
#include "verifying.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::Encoding;
using ask::PageForm;

namespace {

using Lines = std::vector<std::string>;

Lines normalized(const ask::Page& page) {
    Lines lines;
    for (const auto& paragraph : page.paragraphs) {
        lines.push_back(ask::normalized_paragraph(paragraph));
    }
    return lines;
}

Lines read(const std::string& bytes) { return normalized(ask::read_page(bytes, "page")); }

/// Reads a page of a source with the text `kText`.
ask::Page read_known(const std::string& bytes) {
    const auto kb = citing({});
    return ask::read_page(bytes, "page", kb, *kb.find_source("page"));
}

std::string refusal(const std::string& bytes) {
    try {
        ask::read_page(bytes, "page");
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

std::string utf_16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("Innermost elements with text of their own are paragraphs") {
    CHECK(read("<p>One<p>Two <b>bold</b> <a href=x>link</a>.<div>Three<div>Four</div>Five</div>") ==
          Lines{"One", "Two bold link.", "Three", "Four", "Five"});
    CHECK(read("<h2>Ports</h2><ul><li>A<ul><li>B<li>C</ul><li>D</ul><dl><dt>E<dd>F</dl>") ==
          Lines{"Ports", "A", "B", "C", "D", "E", "F"});
    CHECK(read("<table><tr><td>A<td>B<tr><th>C<td><p>D<p>E</table><blockquote>F</blockquote>") ==
          Lines{"A", "B", "C", "D", "E", "F"});
    CHECK(read("<p>One<br>line &amp;&nbsp;a&shy;n&eacute;<hr>two<br/>lines") ==
          Lines{"One line & ané", "two lines"});
    CHECK(read("<div><span>All</span> <em>in</em> <i>line</i></div>") == Lines{"All in line"});
}

TEST_CASE("Scripts, styles, navigation, controls and hidden elements are not text of a page") {
    for (const std::string element :
         {"<script>a < b; '<p>x</p>'</script>", "<style>p { }</style>", "<nav><p>x</nav>",
          "<template><p>x</template>", "<noscript>x</noscript>", "<div hidden>x</div>",
          "<!-- <p>x -->", "<p style='Display : none'>x</p>", "<button>x</button>",
          "<select><option>x<option>y</select>", "<footer><p>x</footer>",
          "<svg><text>x</text></svg>", "<div role=navigation>x<div>y</div></div>",
          "<span hidden>x<span>y</span>z</span>", "<title>x</title>", "<textarea><p>x</textarea>",
          "<dialog>x</dialog>", "<!x>", "<?x ?>"}) {
        INFO(element);
        CHECK(read("<body><p>One" + element + "<p>Two") == Lines{"One", "Two"});
    }
    CHECK(read("<article><p>One<footer>Source</footer></article>") == Lines{"One", "Source"});
}

TEST_CASE("Headings have a level and an HTML document has a title") {
    const auto page = ask::read_page(
        "<!doctype html><title>Ports &amp; ships</title><h1>Ports</h1><p>One.<h2><b>Ships</b></h2>",
        "page");
    CHECK(page.title == "Ports & ships");
    CHECK(page.form == PageForm::html);
    CHECK(page.levels == std::vector<std::uint8_t>{1, 0, 2});
}

TEST_CASE("Unclosed or wrongly nested markup is read as browsers read it") {
    CHECK(read("<p>One <b>bold<p>Two</b> end") == Lines{"One bold", "Two end"});
    CHECK(read("<p>a < b &unknown; <3") == Lines{"a < b &unknown; <3"});
    CHECK(read("<p>One</div></ul><p>Two") == Lines{"One", "Two"});
    CHECK(read("<p>One<p title='x>Two") == Lines{"One"});
    CHECK(read("<p>One<!-- x") == Lines{"One"});
    CHECK(read("<p>One</p") == Lines{"One"});
    CHECK(read("<DIV>One<P CLASS=x/>Two</DIV>") == Lines{"One", "Two"});
}

TEST_CASE("HTML in any encoding that it declares or marks is read as the same text") {
    const std::string expected = "Café “x” – €";
    const auto html = [](const std::string& charset, const std::string& text) {
        return "<html><meta charset=" + charset + "><p>" + text;
    };
    const Lines same{ask::normalized_paragraph(expected)};
    const std::string latin = "Caf\xE9 \x93x\x94 \x96 \x80";
    CHECK(read(html("utf-8", expected)) == same);
    CHECK(read("<p>" + expected) == same);
    CHECK(read(html("'windows-1252'", latin)) == same);
    CHECK(read(html("ISO-8859-1", latin)) == same);
    CHECK(read("<p>" + latin) == same);
    const std::u16string wide = u"\uFEFF<p>Caf\u00E9 \u201Cx\u201D \u2013 \u20AC";
    CHECK(read(utf_16(wide, false)) == same);
    CHECK(read(utf_16(wide, true)) == same);
    CHECK(refusal(html("koi8-r", "x")) == "cannot read page: it is in koi8-r");
}

TEST_CASE("Files that are no page are refused") {
    CHECK(refusal(std::string("a\0b", 3)) == "cannot read page: it is binary data, not text");
    CHECK(refusal("%PDF-1.7 x").find("PDF") != std::string::npos);
    CHECK(refusal("Caf\xE9") == "cannot read page: it is not UTF-8 text");
    CHECK(read(utf_16(u"\uFEFFA\U0001F600\xD800", false)) == Lines{"A😀\uFFFD"});
    CHECK(read("").empty());
    CHECK(read("\uFEFF \n\n").empty());
}

TEST_CASE("Text is read in the form that has the most known paragraphs") {
    const Lines expected = [] {
        Lines lines;
        for (const auto& line : lines_of(kText)) lines.push_back(ask::normalized_paragraph(line));
        return lines;
    }();
    const auto check = [&](const std::string& text, PageForm form) {
        INFO(text);
        const auto page = read_known(text);
        CHECK(normalized(page) == expected);
        CHECK(page.form == form);
    };
    check(kText, PageForm::lines);
    check(
        "A line above\n\nJoint work\n\n  The bodies fight firearms\n  trafficking and\n  "
        "cybercrime."
        "\n\nThey train police in many\nregions.\n\nA yearly dialogue\nkeeps them close.\n\nOther\n"
        "bodies\n\nDatabases are\nshared with:\n  * Bureau of\n    Maps (BOM)\n  * Agency for "
        "Rivers"
        " (AFR)\n",
        PageForm::blocks);
    check(
        "A line above\nJoint work\nThe bodies fight firearms trafficking\nand cybercrime.\nThey "
        "train police in many regions.\nA yearly dialogue keeps them close.\nOther "
        "bodies\nDatabases"
        " are shared with:\n- Bureau of Maps (BOM)\n- Agency for Rivers (AFR)\n",
        PageForm::wrapped);
    check(
        "A line above\n\n## Joint work {#joint}\n\nThe *bodies* fight\n[firearms](x.html) "
        "trafficking"
        " and\ncybercrime.\n\nThey train police in many regions.\n\n::: box\nA yearly dialogue "
        "keeps\n"
        "them close\\.\n:::\n\n## Other bodies\n\nDatabases are shared with:\n\n-   Bureau of Maps"
        "\n    (BOM)\n-   Agency for Rivers (AFR)\n",
        PageForm::markdown);
}

TEST_CASE("Headers and footers of printed pages do not divide a paragraph") {
    const auto kb = citing({}, {{"s",
                                 "Aims",
                                 {"They fight fraud of all sorts, arms and counter-"
                                  "terrorism in every region that there is.",
                                  "And more."}}});
    const auto page = ask::read_page(
        "3 June 2026\nAims\nThey fight fraud of all sorts,\nexample.org, page 1\n\n\f3 June "
        "2026\n\n"
        "arms and counterterrorism in every region\nthat there is.\nAnd more.\n\n"
        "example.org, page 2\n",
        "page", kb, *kb.find_source("page"));
    CHECK(normalized(page) == Lines{"Aims",
                                    "They fight fraud of all sorts, arms and counter-"
                                    "terrorism in every region that there is.",
                                    "And more."});
}

TEST_CASE("The quotation marks of a mail are removed") {
    std::string mail = "On Monday somebody wrote:\n";
    for (const auto& line : lines_of(kText)) mail += "> " + line + "\n>\n";
    const auto page = read_known(mail);
    CHECK(page.quoted);
    CHECK(page.paragraphs.size() == 10);
    CHECK(page.paragraphs[1] == "A line above");
    CHECK(ask::reading_of(page).starts_with("quoted "));
}

TEST_CASE("Footnote markers, link numbers and hyphens at line ends lose no paragraph") {
    const auto kb =
        citing({{"arms", "page#s/1", "online fraud and counter-terrorism"}},
               {{"s", "Aims", {"They fight online fraud and counter-terrorism today."}}});
    for (const std::string text :
         {"Aims\nThey fight online[1] fraud and counter-terrorism [note 2] today.\n",
          "Aims\n\nThey fight [12]online fraud and counter-\n  terrorism today.\n",
          "Aims\n\n1. They fight on-\nline fraud and counter-\nterrorism today.\n",
          "Aims\nThey fight online fraud¹ and counter-terrorism today.\n"}) {
        INFO(text);
        const auto source = *kb.find_source("page");
        const auto page = ask::read_page(text, "page", kb, source);
        const auto verification = ask::verify(kb, source, page.paragraphs);
        CHECK(ask::all_supported(verification));
    }
    const auto changed =
        said_of(kb, "Aims\nNow they fight online[1] fraud and counter-terrorism.\n");
    CHECK(changed.at("arms") == "stale");
}

TEST_CASE("A page of a million nested elements is read, and one of too many paragraphs refused") {
    std::string deep = "<p>One";
    for (int i = 0; i < 1'000'000; ++i) deep += "<div>";
    CHECK(read(deep + "Two") == Lines{"One", "Two"});
    std::string fonts;
    for (int i = 0; i < 20'000; ++i) fonts += "<font size=" + std::to_string(i) + '>';
    CHECK(read(fonts + "<p>One<p>Two") == Lines{"One", "Two"});
    std::string many = "<ul>";
    for (std::size_t i = 0; i <= ask::kMostParagraphs; ++i) many += "<li>a";
    CHECK(refusal(many) == "cannot read page: it has more than 1000000 paragraphs");
    std::string lines;
    for (std::size_t i = 0; i <= ask::kMostParagraphs; ++i) lines += "a\n";
    CHECK(refusal(lines) == "cannot read page: it has more than 1000000 lines");
    CHECK(refusal(std::string(ask::kLongestPage + 1, 'a')).find("more than") != std::string::npos);
}
