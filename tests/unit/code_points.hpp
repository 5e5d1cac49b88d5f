// SPDX-License-Identifier: MIT
#pragma once

// Unicode code points as UTF-8 and as hexadecimal numbers.

#include <string>

namespace liaison::test {

/// The code point in UTF-8, from the bit patterns for its four lengths.
inline std::string utf8(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(value & 0xFFU); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6U)), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) {
        return {byte(0xE0 | (c >> 12U)), byte(0x80 | ((c >> 6U) & 0x3F)), byte(0x80 | (c & 0x3F))};
    }
    return {byte(0xF0 | (c >> 18U)), byte(0x80 | ((c >> 12U) & 0x3F)),
            byte(0x80 | ((c >> 6U) & 0x3F)), byte(0x80 | (c & 0x3F))};
}

/// Whether a number is no code point of a text but half of a pair in UTF-16.
inline bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// The hexadecimal digits without leading zeros: "AD".
inline std::string in_hex(char32_t c) {
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string hex;
    do {
        hex.insert(hex.begin(), kDigits[c % 16]);
        c /= 16;
    } while (c != 0);
    return hex;
}

}  // namespace liaison::test
