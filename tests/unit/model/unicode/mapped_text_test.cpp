// SPDX-License-Identifier: MIT
#include "model/unicode/mapped_text.hpp"

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "code_points.hpp"
#include "random.hpp"

using liaison::test::in_hex;
using liaison::test::is_surrogate;
using liaison::test::Random;
using liaison::test::utf8;
using liaison::text::mapped;

namespace {

constexpr int kNfc = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
constexpr int kFolded = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                        UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;

/// The result of utf8proc_map.
std::optional<std::string> of_library(const std::string& text, int flags) {
    utf8proc_uint8_t* result = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &result,
                                     static_cast<utf8proc_option_t>(flags));
    if (length < 0) return std::nullopt;
    std::string mapped(reinterpret_cast<const char*>(result), static_cast<std::size_t>(length));
    std::free(result);
    return mapped;
}

}  // namespace

TEST_CASE("Each code point is mapped as by the library") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (is_surrogate(c)) continue;
        const std::string text = utf8(c);
        for (const int flags : {kNfc, kFolded}) {
            if (mapped(text, flags) != of_library(text, flags)) FAIL("U+" << in_hex(c));
        }
    }
}

TEST_CASE("Combining marks in any order are mapped as by the library") {
    const std::u32string characters =
        U"aeş가\u0301\u0316\u0327\u0334\u0344\u0F71\u0F73\u05B0\u3099";
    Random random(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = random.below(12); i > 0; --i) {
            text += utf8(characters[random.below(characters.size())]);
        }
        for (const int flags : {kNfc, kFolded})
            REQUIRE(mapped(text, flags) == of_library(text, flags));
    }
}

TEST_CASE("Ill-formed UTF-8 is not mapped") {
    for (const std::string& text :
         std::vector<std::string>{"\xFF", "a\xC3", "\xED\xA0\x80", "e\xCC\x81\x80"}) {
        CHECK(mapped(text, kNfc) == std::nullopt);
        CHECK(of_library(text, kNfc) == std::nullopt);
    }
}
