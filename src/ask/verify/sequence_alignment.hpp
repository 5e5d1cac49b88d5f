// SPDX-License-Identifier: MIT
#pragma once

// Two versions of a sequence, and which element of the one is which of the other by what they are.
//
//     align({a, b, c}, {a, x, c, b})   a–a, b–b and c–c; b stands out of order, x is new

#include <cstdint>
#include <span>
#include <vector>

namespace liaison::ask {

inline constexpr std::uint32_t kUnmatched = 0xFFFFFFFFU;

struct Alignment {
    std::vector<std::uint32_t> to;    ///< by place before: the place now, or `kUnmatched`
    std::vector<std::uint32_t> from;  ///< by place now: the place before, or `kUnmatched`
    std::vector<bool> in_order;       ///< by place before: matched and of the longest run that
                                      ///< keeps its order
};

/// Matches equal elements, of several equal ones those with the same neighbours, then in order.
/// As many of them as both versions have are matched. O(n log n).
Alignment align(std::span<const std::uint64_t> before, std::span<const std::uint64_t> now);

}  // namespace liaison::ask
