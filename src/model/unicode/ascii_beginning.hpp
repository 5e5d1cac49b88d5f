// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace liaison::text {

/// The number of ASCII characters at the start of a text.
inline std::size_t ascii_beginning(std::string_view text) {
    std::size_t end = 0;
    // Eight bytes at a time; a byte with the highest bit is not ASCII.
    for (std::uint64_t bytes = 0; end + sizeof bytes <= text.size(); end += sizeof bytes) {
        std::memcpy(&bytes, text.data() + end, sizeof bytes);
        if ((bytes & 0x8080808080808080U) != 0) break;
    }
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
    return end;
}

}  // namespace liaison::text
