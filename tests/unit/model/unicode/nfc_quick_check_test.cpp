// SPDX-License-Identifier: MIT
// The quick check for Normalization Form C, compared with normalization itself.

#include "model/unicode/nfc_quick_check.hpp"

#include <initializer_list>
#include <string>
#include <vector>

#include "catch.hpp"
#include "code_points.hpp"
#include "liaison/model/text.hpp"
#include "random.hpp"

namespace text = liaison::text;
using liaison::test::in_hex;
using liaison::test::is_surrogate;
using liaison::test::Random;
using liaison::test::utf8;

namespace {

/// The text normalized without the quick check: a mark at the end, which combines with the letter
/// before it, prevents that.
std::string normalized(const std::string& text) {
    const std::string marked = text::to_nfc(text + "e\u0323");
    return marked.substr(0, marked.size() - std::string("\u1EB9").size());
}

}  // namespace

TEST_CASE("No code point that changes in normalization passes the quick check") {
    // These combine with what follows: letters of the scripts that have composed characters.
    const std::u32string starters =
        U"aeiounscACEIOUNwy<=>αεηιουωΑΩайгКИИЕьѣ\u0627\u0648\u064A\u0915\u0928\u0933\u09C7\u09AF"
        U"\u0A38\u0B47\u0B92\u0BC6\u0C46\u0CC6\u0CBF\u0D46\u0DD9\u0F40\u1025かハヰ゛\u1100\u1112가"
        U"\u2190\u2203";
    std::size_t passed = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (is_surrogate(c) || !text::is_surely_nfc(utf8(c))) continue;
        ++passed;
        // A mark would change places with the mark before it or with the one behind it.
        std::string pairs = utf8(c) + "b\u0345" + utf8(c) + "\u0334";
        for (const char32_t starter : starters) pairs += utf8(starter) + utf8(c);
        if (normalized(pairs) != pairs) FAIL("U+" << in_hex(c));
    }
    CHECK(passed > 40000);
}

TEST_CASE("No text that changes in normalization passes the quick check") {
    Random random(1);
    const std::vector<char32_t> marks{0x300, 0x301, 0x308,  0x323,  0x327, 0x338,
                                      0x345, 0x5B4, 0x653,  0x93C,  0x94D, 0x9BE,
                                      0x9D7, 0xE48, 0x1161, 0x11A8, 0x3099};
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (std::size_t length = 1 + random.below(4); length > 0; --length) {
            const bool is_mark = random.below(8) == 0;
            const auto any =
                static_cast<char32_t>(random.below(random.below(2) == 0 ? 0x700 : 0x11000));
            const char32_t c = is_mark ? marks[random.below(marks.size())] : any;
            if (!is_surrogate(c)) text += utf8(c);
        }
        if (text::is_surely_nfc(text) && normalized(text) != text) FAIL(text);
    }
}

TEST_CASE("Text in the languages of the United Nations passes the quick check") {
    for (const char* text :
         {"", "plain", "Réseau de liaison « № 7 »", "Señal", "Управление по наркотикам",
          "مكتب الأمم", "联合国，毒品和犯罪问题办公室", "“Straße” – Łódź", "Ελληνικά",
          "日本語のテキスト", "한국어"}) {
        INFO(text);
        CHECK(text::is_surely_nfc(text));
    }
}

TEST_CASE("Ill-formed text does not pass the quick check") {
    for (const char* text :
         {"\x80", "\xAB\x80", "\xC3", "\xC1\x81", "\xC3(", "\xE4\xBA", "\xE4(\xBA", "\xE0\x85\x80",
          "\xED\xA0\x80", "\xF0\x90\x80\x80", "\xFF", "a\xC3"}) {
        INFO(in_hex(static_cast<unsigned char>(*text)));
        CHECK_FALSE(text::is_surely_nfc(text));
    }
}
