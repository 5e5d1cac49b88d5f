// SPDX-License-Identifier: MIT
#include "model/unicode/nfc_quick_check.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/unicode/ascii_beginning.hpp"

namespace liaison::text {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Code points beyond ASCII that never change and never combine with others: the property
/// NFC_Quick_Check is Yes, and the canonical combining class is 0 (Unicode 15). Space separators
/// are left out.
constexpr auto kStable = std::to_array<Range>({
    {0x00A1, 0x02FF},                                      // Latin
    {0x0388, 0x0482}, {0x048A, 0x058F},                    // Greek, Cyrillic, Armenian
    {0x05BE, 0x05BE}, {0x05D0, 0x05F4},                    // Hebrew
    {0x0600, 0x060F}, {0x061B, 0x064A}, {0x0660, 0x066F},  // Arabic
    {0x0671, 0x06D5}, {0x06EE, 0x06FF}, {0x10A0, 0x10FF}, {0x1200, 0x135A},  // Georgian, Ethiopic
    {0x1E00, 0x1EFF}, {0x200B, 0x202E}, {0x2030, 0x205E},  // further Latin, punctuation
    {0x2060, 0x20CF}, {0x2100, 0x2125}, {0x212C, 0x2328},  // signs
    {0x232B, 0x2ADB}, {0x2E00, 0x2FFF}, {0x3001, 0x3029}, {0x3031, 0x3094},
    {0x309B, 0xA48C}, {0xAC00, 0xD7A3},  // Kana, ideographs, Hangul
    {0xFE30, 0xFEFF}, {0xFF01, 0xFFEF},  // forms of other widths
});

constexpr std::size_t kBlock = 64;  // the code points that differ in their last byte only
using Blocks = std::array<std::uint64_t, 0x10000 / kBlock>;

/// A bit for each code point below U+10000.
constexpr Blocks kBlocks = [] {
    Blocks blocks{};
    for (const auto [first, last] : kStable) {
        for (char32_t c = first; c <= last; ++c) blocks[c / kBlock] |= 1ULL << c % kBlock;
    }
    return blocks;
}();

/// Whether a sequence ends with this byte and is that of a stable code point. `block` consists of
/// the bits of the bytes before.
bool is_stable(std::size_t block, unsigned last) {
    return (last & 0xC0U) == 0x80 && (kBlocks[block] >> (last & 0x3FU) & 1U) != 0;
}

}  // namespace

bool is_surely_nfc(std::string_view utf8) {
    while (true) {
        utf8.remove_prefix(ascii_beginning(utf8));
        if (utf8.empty()) return true;
        const auto byte = [&](std::size_t i) {
            return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
        };
        const unsigned lead = byte(0);
        if (lead < 0xE0) {
            if (lead < 0xC0 || !is_stable(lead & 0x1FU, byte(1))) return false;
            utf8.remove_prefix(2);
        } else {
            const unsigned second = byte(1);
            const std::size_t block = (lead & 0x0FU) << 6U | (second & 0x3FU);
            const bool well_formed = lead < 0xF0 && (second & 0xC0U) == 0x80 && block >= 0x20;
            if (!well_formed || !is_stable(block, byte(2))) return false;
            utf8.remove_prefix(3);
        }
    }
}

}  // namespace liaison::text
