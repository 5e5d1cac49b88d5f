// SPDX-License-Identifier: MIT
#include "liaison/model/text.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace text = liaison::text;

namespace {

/// The code point in UTF-8, by the bit patterns of its four lengths.
std::string utf8(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(value & 0xFFU); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6U)), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) {
        return {byte(0xE0 | (c >> 12U)), byte(0x80 | ((c >> 6U) & 0x3F)), byte(0x80 | (c & 0x3F))};
    }
    return {byte(0xF0 | (c >> 18U)), byte(0x80 | ((c >> 12U) & 0x3F)),
            byte(0x80 | ((c >> 6U) & 0x3F)), byte(0x80 | (c & 0x3F))};
}

/// C0, DEL and C1: 32 + 1 + 32.
std::vector<char32_t> control_characters() {
    std::vector<char32_t> all;
    for (char32_t c = 0; c < 0x20; ++c) all.push_back(c);
    for (char32_t c = 0x7F; c <= 0x9F; ++c) all.push_back(c);
    return all;
}

const std::vector<char32_t> kBidirectionalControls{0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C,
                                                   0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069};

const std::vector<std::string> kIllFormed{
    "\x80",              // a continuation that continues nothing
    "\xBF",              //
    "\xC3",              // cut short
    "\xE2\x82",          //
    "\xF0\x9F\x98",      //
    "\xC0\xAF",          // longer than need be
    "\xE0\x80\xAF",      //
    "\xED\xA0\x80",      // a surrogate
    "\xF4\x90\x80\x80",  // beyond U+10FFFF
    "\xFE",              // no byte of UTF-8
    "\xFF",              //
};

std::string in_hex(char32_t c) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string hex;
    do {
        hex.insert(hex.begin(), kDigits[c % 16]);
        c /= 16;
    } while (c != 0);
    return hex;
}

}  // namespace

TEST_CASE("Every control character is spelled out and none reaches the terminal") {
    REQUIRE(control_characters().size() == 65);
    for (const char32_t c : control_characters()) {
        INFO("U+" << in_hex(c));
        CHECK(text::is_unsafe(c));
        CHECK(text::printable("a" + utf8(c) + "b") == "a\\u{" + in_hex(c) + "}b");
    }
}

TEST_CASE("Every bidirectional control is spelled out") {
    REQUIRE(kBidirectionalControls.size() == 12);
    for (const char32_t c : kBidirectionalControls) {
        INFO("U+" << in_hex(c));
        CHECK(text::is_unsafe(c));
        CHECK(text::printable(utf8(c)) == "\\u{" + in_hex(c) + "}");
    }
}

TEST_CASE("Line and paragraph separators are spelled out since an answer's line is one line") {
    CHECK(text::printable("a\u2028b\u2029c") == "a\\u{2028}b\\u{2029}c");
}

TEST_CASE("Ill-formed bytes are spelled out one by one and what is printed is well-formed") {
    CHECK(text::printable("a\xFF"
                          "b") == "a\\x{FF}b");
    for (const std::string& bytes : kIllFormed) {
        INFO(text::printable(bytes));
        CHECK_FALSE(text::is_utf8(bytes));
        std::string spelled;
        for (const char c : bytes) spelled += "\\x{" + in_hex(static_cast<unsigned char>(c)) + "}";
        CHECK(text::printable(bytes + "é") == spelled + "é");
        CHECK(text::is_utf8(text::printable(bytes)));
    }
}

TEST_CASE("What is harmless is printed as it is") {
    for (const std::string harmless : {"", "UNODC", "Été", "国連", "Организация", "«\u00A0»",
                                       "👮🏽‍♀️", "\u00A0\u00AD"}) {
        CHECK(text::is_utf8(harmless));
        CHECK(text::printable(harmless) == harmless);
    }
}

TEST_CASE("Neighbours of the unsafe ranges are safe") {
    for (const char32_t c : std::vector<char32_t>{0x20, 0x7E, 0xA0, 0x061B, 0x061D, 0x200D, 0x2010,
                                                  0x2027, 0x202F, 0x2065, 0x206A}) {
        INFO("U+" << in_hex(c));
        CHECK_FALSE(text::is_unsafe(c));
    }
}

TEST_CASE("Names are compared without case, accents, punctuation and spare space") {
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

TEST_CASE("Names that differ in a letter stay different") {
    CHECK(text::fold("UNODC") != text::fold("UNODA"));
    CHECK(text::fold("国連") != text::fold("連国"));
    CHECK(text::fold("anti terrorism") != text::fold("antiterrorism"));
}

TEST_CASE("A name of signs alone equals itself and no other") {
    CHECK_FALSE(text::fold("!!!").empty());
    CHECK(text::fold("!!!") != text::fold("???"));
    CHECK(text::fold("☂") != text::fold("☃"));
    CHECK(text::fold("").empty());
}

TEST_CASE("Ill-formed text is folded to what no text begins with or has in it") {
    const std::string folded = text::fold("\xE4\xB8");  // how a folded 中 begins
    REQUIRE_FALSE(folded.empty());
    CHECK_FALSE(text::fold("中").starts_with(folded));
    CHECK(text::fold("UNODC \xFF*") == folded);
    CHECK_FALSE(text::is_utf8(folded.substr(0, 1)));
}

TEST_CASE("Folding what is folded changes nothing") {
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

TEST_CASE("Code points are counted and not bytes") {
    CHECK(text::code_points("") == 0);
    CHECK(text::code_points("aé国😀") == 4);
    CHECK(text::first_code_point("国連").value == U'国');
    CHECK(text::first_code_point("国連").length == 3);
    CHECK(text::first_code_point("\xFF").value == 0xFFFD);
    CHECK(text::first_code_point("\xFF").length == 1);
}

TEST_CASE("What a reader sees as one character is one grapheme") {
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

TEST_CASE("Well-formed UTF-8 is told from ill-formed at the edges of each length") {
    for (const char32_t c : std::vector<char32_t>{0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF,
                                                  0x10000, 0x10FFFF}) {
        INFO("U+" << in_hex(c));
        CHECK(text::is_utf8(utf8(c)));
        CHECK(text::is_ascii(utf8(c)) == (c < 0x80));
    }
}

TEST_CASE("Normalization leaves a text as it is only where every code point allows that") {
    for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string alone = utf8(c);
        // Between letters that marks combine with; a mark behind keeps the text from the short way.
        const std::string marked = "a" + alone + "e\u0323";
        const std::string whole = text::to_nfc(marked);
        const std::string short_way = text::to_nfc("a" + alone + "e");
        if (whole.substr(0, whole.size() - 3) != short_way.substr(0, short_way.size() - 1)) {
            FAIL("U+" << std::hex << static_cast<std::uint32_t>(c));
        }
    }
}
