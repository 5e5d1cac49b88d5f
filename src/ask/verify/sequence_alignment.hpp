// SPDX-License-Identifier: MIT
#pragma once

// Matches equal elements of two versions of a sequence.
//
//     align({a, b, c}, {a, x, c, b})   a–a, b–b and c–c; b is out of order, x is new

#include <cstdint>
#include <span>
#include <vector>

namespace liaison::ask {

inline constexpr std::uint32_t kUnmatched = 0xFFFFFFFFU;

struct Alignment {
    std::vector<std::uint32_t> to;    ///< by old index: the new index, or `kUnmatched`
    std::vector<std::uint32_t> from;  ///< by new index: the old index, or `kUnmatched`
    std::vector<bool> in_order;       ///< by old index: whether it is in the longest subsequence
                                      ///< of matched elements that keeps its order
};

/// Matches equal elements. Among several equal ones, those with the same neighbours are matched
/// first, then the others in order, until one version has none left. O(n log n).
Alignment align(std::span<const std::uint64_t> before, std::span<const std::uint64_t> now);

}  // namespace liaison::ask
