// SPDX-License-Identifier: MIT
#include "liaison/model/printable.hpp"

#include <string>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "code_points.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/text/sink.hpp"

namespace text = liaison::text;
using liaison::render::StringSink;
using liaison::test::in_hex;
using liaison::test::utf8;

namespace {

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
    "\x80",              // a lone continuation byte
    "\xBF",              //
    "\xC3",              // truncated
    "\xE2\x82",          //
    "\xF0\x9F\x98",      //
    "\xC0\xAF",          // overlong
    "\xE0\x80\xAF",      //
    "\xED\xA0\x80",      // a surrogate
    "\xF4\x90\x80\x80",  // beyond U+10FFFF
    "\xFE",              // never in UTF-8
    "\xFF",              //
};

}  // namespace

TEST_CASE("Every control character is escaped") {
    REQUIRE(control_characters().size() == 65);
    for (const char32_t c : control_characters()) {
        INFO("U+" << in_hex(c));
        CHECK(text::is_ever_unsafe(c));
        CHECK(text::printable("a" + utf8(c) + "b") == "a\\u{" + in_hex(c) + "}b");
    }
}

TEST_CASE("Every bidirectional control is escaped") {
    REQUIRE(kBidirectionalControls.size() == 12);
    for (const char32_t c : kBidirectionalControls) {
        INFO("U+" << in_hex(c));
        CHECK(text::is_ever_unsafe(c));
        CHECK(text::printable(utf8(c)) == "\\u{" + in_hex(c) + "}");
    }
}

TEST_CASE("Line and paragraph separators are escaped") {
    CHECK(text::printable("a\u2028b\u2029c") == "a\\u{2028}b\\u{2029}c");
}

TEST_CASE("Ill-formed bytes are escaped one by one and the result is well-formed") {
    CHECK(text::printable("a\xFF"
                          "b") == "a\\x{FF}b");
    for (const std::string& bytes : kIllFormed) {
        INFO(text::printable(bytes).string());
        CHECK_FALSE(text::is_utf8(bytes));
        std::string spelled;
        for (const char c : bytes) spelled += "\\x{" + in_hex(static_cast<unsigned char>(c)) + "}";
        CHECK(text::printable(bytes + "é") == spelled + "é");
        CHECK(text::is_utf8(text::printable(bytes)));
    }
}

TEST_CASE("Safe text is printed unchanged") {
    for (const std::string harmless :
         {"", "UNODC", "Été", "国連", "Организация", "«\u00A0»", "👮🏽‍♀️"}) {
        CHECK(text::is_utf8(harmless));
        CHECK(text::printable(harmless) == harmless);
    }
}

TEST_CASE("Neighbours of the unsafe ranges are safe") {
    for (const char32_t c : std::vector<char32_t>{0x20, 0x7E, 0xA0, 0xAE, 0x034E, 0x061B, 0x061D,
                                                  0x200A, 0x2010, 0x2027, 0x202F, 0x205F, 0x2070,
                                                  0x27FF, 0x2801, 0xFFEE, 0xFFFC, 0xFFFD}) {
        INFO("U+" << in_hex(c));
        CHECK_FALSE(text::is_ever_unsafe(c));
        CHECK(text::printable("a" + utf8(c) + "b") == "a" + utf8(c) + "b");
    }
}

TEST_CASE("Invisible characters are escaped") {
    for (const char32_t c : std::vector<char32_t>{
             0x00AD,  0x034F,  0x115F,  0x1160,  0x17B4,  0x17B5,  0x180B,  0x180E,  0x200B,
             0x200C,  0x200D,  0x2060,  0x2061,  0x2062,  0x2063,  0x2064,  0x2065,  0x206A,
             0x206F,  0x2800,  0x3164,  0xFE00,  0xFE0F,  0xFEFF,  0xFFA0,  0xFFF0,  0xFFF9,
             0xFFFB,  0xFFFE,  0xFDD0,  0x1BCA0, 0x1D173, 0x1D17A, 0xE0001, 0xE0020, 0xE0041,
             0xE007F, 0xE0100, 0xE01EF, 0xE0FFF, 0x10FFFF}) {
        INFO("U+" << in_hex(c));
        CHECK(text::printable("a" + utf8(c) + "b") == "a\\u{" + in_hex(c) + "}b");
    }
}

TEST_CASE("Joiners stay where a script or an emoji needs them") {
    for (const std::string needed : {
             "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",  // Persian: non-joiner in a verb
             "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",                    // Sinhala: behind a virama
             "\u0915\u094D\u200D\u0937",                          // Devanagari
             "👨‍👩‍👧",                                // a family
             "👮🏽‍♀️",                                 // with a skin tone
             "🏳️‍🌈",                                    // behind a selector
         }) {
        INFO(needed);
        CHECK(text::printable(needed) == needed);
    }
    CHECK(text::printable("\u0645\u200C") == "\u0645\\u{200C}");
    CHECK(text::printable("\u0645\u200C\u200C\u062E") == "\u0645\\u{200C}\\u{200C}\u062E");
    CHECK(text::printable("\u0645\u200Ca") == "\u0645\\u{200C}a");
    CHECK(text::printable("👨\u200Da") == "👨\\u{200D}a");
    CHECK(text::printable("👨\u200C👩") == "👨\\u{200C}👩");
}

TEST_CASE("One variation selector is kept after a character with variants") {
    for (const std::string needed :
         {"❤\uFE0F", "❤\uFE0E", "1\uFE0F\u20E3", "≨\uFE00", "\u845B\U000E0100", "\u1820\u180B"}) {
        INFO(needed);
        CHECK(text::printable(needed) == needed);
    }
    CHECK(text::printable("1\uFE0F") == "1\\u{FE0F}");
    CHECK(text::printable("❤\uFE0F\uFE0F") == "❤\uFE0F\\u{FE0F}");
    CHECK(text::printable("a\U000E0100") == "a\\u{E0100}");
}

TEST_CASE("Printing printable text again changes nothing") {
    for (const std::string bytes :
         {"a\x1b[31m", "\u0645\u200C", "\xFF\xC3", "👨\u200Da", "\u202E"}) {
        const std::string once = text::printable(bytes).string();
        CHECK(text::printable(once) == once);
    }
}

TEST_CASE("Only literals and printable texts can be appended to printable text") {
    text::Printable line("a ");
    line += text::printable("\x07");
    CHECK(line == "a \\u{7}");
    CHECK(line.part(2, 5) == "\\u{");
    static_assert(!std::is_convertible_v<std::string, text::Printable>);
    static_assert(!std::is_constructible_v<text::Printable, std::string>);
    static_assert(!std::is_constructible_v<text::Printable, std::string_view>);
    static_assert(!std::is_constructible_v<text::Literal, std::string>);
    static_assert(
        !std::is_invocable_v<decltype([](auto& sink, auto text) -> decltype(sink.write(text)) {}),
                             StringSink&, std::string>);
}
