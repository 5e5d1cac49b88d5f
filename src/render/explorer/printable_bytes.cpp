// SPDX-License-Identifier: MIT
#include "render/explorer/printable_bytes.hpp"

#include <array>
#include <cstdint>

namespace liaison::render {
namespace {

constexpr std::uint32_t kBase = 91;

constexpr std::array<char, kBase> alphabet() {
    std::array<char, kBase> characters{};
    std::size_t size = 0;
    for (char c = '!'; c <= '~'; ++c) {
        if (c != '<' && c != '&' && c != '\\') characters[size++] = c;
    }
    return characters;
}

constexpr auto kAlphabet = alphabet();

}  // namespace

std::string printable_bytes(std::span<const unsigned char> bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 4 + 2);
    std::uint32_t bits = 0;
    std::uint32_t count = 0;
    const auto add = [&](std::uint32_t value) {
        text += kAlphabet[value % kBase];
        text += kAlphabet[value / kBase];
    };
    for (const std::uint32_t byte : bytes) {
        bits |= byte << count;
        count += 8;
        if (count <= 13) continue;
        // Two characters have 8281 values: the 8192 of thirteen bits, and 89 more.
        std::uint32_t value = bits & 8191U;
        const std::uint32_t taken = value > 88 ? 13 : 14;
        if (taken == 14) value = bits & 16383U;
        bits >>= taken;
        count -= taken;
        add(value);
    }
    if (count > 0) {
        text += kAlphabet[bits % kBase];
        if (count > 7 || bits >= kBase) text += kAlphabet[bits / kBase];
    }
    return text;
}

}  // namespace liaison::render
