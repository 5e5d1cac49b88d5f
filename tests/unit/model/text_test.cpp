// SPDX-License-Identifier: MIT
#include "liaison/model/text.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "code_points.hpp"

namespace text = liaison::text;
using liaison::test::in_hex;
using liaison::test::utf8;

TEST_CASE("Names are compared without case, accents, punctuation and extra spaces") {
    CHECK(text::fold("UNODC") == "unodc");
    CHECK(text::fold("  Counter-Terrorism  ") == text::fold("counter terrorism"));
    CHECK(text::fold("Été") == "ete");
    CHECK(text::fold("E\u0301te\u0301") == text::fold("Été"));
    CHECK(text::fold("resolution 1540 (2004)") == "resolution 1540 2004");
    CHECK(text::fold("STRASSE") == text::fold("Straße"));
    CHECK(text::fold("ＵＮ") == "un");
    CHECK(text::fold("ΟΔΟΣ") == text::fold("οδος"));
    CHECK(text::fold("a\u00ADb") == "ab");
}

TEST_CASE("Latin letters without a decomposition are compared as people type them") {
    CHECK(text::fold("Łódź") == "lodz");
    CHECK(text::fold("TROMSØ") == "tromso");
    CHECK(text::fold("Đà Nẵng") == "da nang");
    CHECK(text::fold("Straße, Æsir, Œuvre, Þingvellir") == "strasse aesir oeuvre thingvellir");
    CHECK(text::fold("Diyarbakır") == "diyarbakir");
    CHECK(text::fold("ʫ") == "lz");  // the last of the table
    CHECK(text::fold("æ") == "ae");  // the first
    CHECK(text::fold("å÷") == "a");
    CHECK(text::fold("ə") == "ə");  // is in no row
    CHECK(text::fold("ж") == "ж");
}

TEST_CASE("Names that differ in a letter stay different") {
    CHECK(text::fold("UNODC") != text::fold("UNODA"));
    CHECK(text::fold("国連") != text::fold("連国"));
    CHECK(text::fold("anti terrorism") != text::fold("antiterrorism"));
}

TEST_CASE("A name without letters and digits equals only itself") {
    CHECK_FALSE(text::fold("!!!").empty());
    CHECK(text::fold("!!!") != text::fold("???"));
    CHECK(text::fold("☂") != text::fold("☃"));
    CHECK(text::fold("").empty());
}

TEST_CASE("Ill-formed text is folded to a byte that no other folded text has") {
    const std::string folded = text::fold("\xE4\xB8");  // the first bytes of 中
    REQUIRE_FALSE(folded.empty());
    CHECK_FALSE(text::fold("中").starts_with(folded));
    CHECK(text::fold("UNODC \xFF*") == folded);
    CHECK_FALSE(text::is_utf8(folded.substr(0, 1)));
}

TEST_CASE("Words of a vocabulary are compared without spaces and signs as well") {
    CHECK(text::word_key("Working Group") == "workinggroup");
    CHECK(text::word_key("working-group") == "workinggroup");
    CHECK(text::word_key("") == "");
}

TEST_CASE("Folding twice changes nothing") {
    for (const std::string name : {"UNODC", "Straße — Öl", "!!!", "İstanbul", "ﬁrearms", "ǅ",
                                   "국제", "Counter-Terrorism (2004)", "☂", "Ω"}) {
        CHECK(text::fold(text::fold(name)) == text::fold(name));
        CHECK(text::is_utf8(text::fold(name)));
    }
}

TEST_CASE("Width is counted in terminal columns") {
    CHECK(text::width("") == 0);
    CHECK(text::width("UNODC") == 5);
    CHECK(text::width("é") == 1);
    CHECK(text::width("e\u0301") == 1);
    CHECK(text::width("国連") == 4);
    CHECK(text::width("ｶﾞ") == 2);
    CHECK(text::width("·…“") == 3);
    CHECK(text::width("\u200B") == 0);
    CHECK(text::width("a\xFF") == 2);
}

TEST_CASE("A text in decomposed form is composed and a composed one stays as it is") {
    CHECK(text::to_nfc("e\u0301") == "é");
    CHECK(text::to_nfc("é") == "é");
    CHECK(text::to_nfc("\u1112\u1161\u11AB") == "한");
    CHECK(text::to_nfc("a\u0323\u0307") == text::to_nfc("a\u0307\u0323"));
    CHECK(text::to_nfc("ﬁ") == "ﬁ");
    CHECK(text::to_nfc("\u212B") == "Å");
    CHECK(text::to_nfc("plain") == "plain");
    CHECK(text::to_nfc("e\u0301\xFF") == "e\u0301\xFF");
}

TEST_CASE("Special spaces are replaced and blanks at the ends removed in stored texts") {
    CHECK(text::canonical("plain") == "plain");
    CHECK(text::canonical("  two  words\t\n") == "two  words");
    CHECK(text::canonical("no\u00A0break") == "no break");
    CHECK(text::canonical("\u2003thin\u2009and\u202Fnarrow\u3000") == "thin and narrow");
    CHECK(text::canonical("\u1680e\u0301\u205F") == "é");
    CHECK(text::canonical("zero\u200Bwidth") == "zero\u200Bwidth");  // is no space
    CHECK(text::canonical(" \u00A0 ").empty());
    CHECK(text::canonical("").empty());
}

TEST_CASE("A text that is surely canonical is left as it is") {
    for (const char* text : {"", "plain", "two  words", "réseau", "Сеть охраны", "网络", "شبكة"}) {
        INFO(text);
        CHECK(text::is_surely_canonical(text));
        CHECK(text::canonical(text) == text);
    }
    for (const char* text :
         {" a", "a\n", "\té", "no\u00A0break", "e\u0301", "e\u0301 ", "\u3000"}) {
        INFO(text);
        CHECK_FALSE(text::is_surely_canonical(text));
        CHECK(text::canonical(text) != text);
    }
}

TEST_CASE("A text that consists of spaces is blank") {
    for (const char* blank : {"", " ", "\t\r\n", "\u00A0", " \u2003 \u3000"}) {
        CHECK(text::is_blank(blank));
    }
    for (const char* text : {"a", " a ", "\u00A0a", "é", "\u200B"})
        CHECK_FALSE(text::is_blank(text));
}

TEST_CASE("Code points are counted and not bytes") {
    CHECK(text::code_points("") == 0);
    CHECK(text::code_points("aé国😀") == 4);
    CHECK(text::first_code_point("国連").value == U'国');
    CHECK(text::first_code_point("国連").length == 3);
    CHECK(text::first_code_point("\xFF").value == 0xFFFD);
    CHECK(text::first_code_point("\xFF").length == 1);
}

TEST_CASE("A character with its marks and modifiers is one grapheme") {
    CHECK(text::first_grapheme("") == 0);
    for (const std::string grapheme : {"a", "é", "e\u0301\u0323", "国", "👮🏽‍♀️",
                                       "👨‍👩‍👧", "🇫🇷", "\r\n", "각"}) {
        INFO(grapheme);
        CHECK(text::first_grapheme(grapheme) == grapheme.size());
        CHECK(text::first_grapheme(grapheme + "x") == grapheme.size());
    }
    CHECK(text::first_grapheme("ab") == 1);
    CHECK(text::first_grapheme("🇫🇷🇩🇪") == std::string("🇫🇷").size());
    CHECK(text::first_grapheme("\xFFz") == 1);
    CHECK(text::first_grapheme("z\xFF") == 1);
}

TEST_CASE("The prefix that fits has whole characters with their marks") {
    const std::string text = "abc\u0301d国e\u0323";
    const std::vector<std::string> fitting{
        "", "a", "ab", "abc\u0301", "abc\u0301d", "abc\u0301d", "abc\u0301d国", text, text};
    for (std::size_t columns = 0; columns < fitting.size(); ++columns) {
        CHECK(text.substr(0, text::fitting_prefix(text, columns)) == fitting[columns]);
    }
    CHECK(text::fitting_prefix("", 3) == 0);
    CHECK(text::fitting_prefix("plain", 3) == 3);
    CHECK(text::fitting_prefix("plain", 5) == 5);
}

TEST_CASE("UTF-8 validation is exact at the limits of each sequence length") {
    for (const char32_t c : std::vector<char32_t>{0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF,
                                                  0x10000, 0x10FFFF}) {
        INFO("U+" << in_hex(c));
        CHECK(text::is_utf8(utf8(c)));
        CHECK(text::is_ascii(utf8(c)) == (c < 0x80));
    }
}
