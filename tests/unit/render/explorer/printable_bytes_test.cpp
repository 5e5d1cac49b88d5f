// SPDX-License-Identifier: MIT
#include "render/explorer/printable_bytes.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "random.hpp"

using liaison::render::printable_bytes;

namespace {

using Bytes = std::vector<unsigned char>;

/// The number of a character among those that are used, in the order of ASCII.
std::uint32_t number_of(char c) {
    return static_cast<std::uint32_t>(c - '!' - (c > '&' ? 1 : 0) - (c > '<' ? 1 : 0) -
                                      (c > '\\' ? 1 : 0));
}

Bytes decoded(const std::string& text) {
    Bytes bytes;
    std::uint32_t bits = 0;
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const bool is_pair = i + 1 < text.size();
        const auto value = number_of(text[i]) + (is_pair ? 91 * number_of(text[i + 1]) : 0);
        bits |= value << count;
        count += !is_pair ? 7 : (value & 8191U) > 88 ? 13 : 14;
        for (; count > 7; count -= 8) {
            bytes.push_back(static_cast<unsigned char>(bits & 255U));
            bits >>= 8U;
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("Bytes of any length and value can be read from their characters") {
    liaison::test::Random random(91);
    CHECK(printable_bytes({}).empty());
    for (std::size_t size = 1; size < 400; ++size) {
        Bytes bytes(size);
        for (auto& byte : bytes) {
            // Also runs of the lowest and highest values, which take fourteen and thirteen bits.
            byte = static_cast<unsigned char>(random.below(3) == 0   ? 0
                                              : random.below(3) == 0 ? 255
                                                                     : random.below(256));
        }
        const std::string text = printable_bytes(bytes);
        CHECK(std::ranges::all_of(
            text, [](char c) { return c > ' ' && c <= '~' && c != '<' && c != '&' && c != '\\'; }));
        CHECK(text.size() <= (size * 16 + 12) / 13 + 1);
        CHECK(decoded(text) == bytes);
    }
}
