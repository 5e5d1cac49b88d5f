// SPDX-License-Identifier: MIT
#pragma once

// A sort-merge join of two lists.

#include <algorithm>
#include <utility>
#include <vector>

namespace liaison::ask {

/// The elements that are not paired.
template <typename Index>
struct Unmatched {
    std::vector<Index> before;
    std::vector<Index> after;
};

template <typename Index>
using Pairs = std::vector<std::pair<Index, Index>>;

/// Removes elements with equal keys from both lists and returns them as pairs. Of several with one
/// key, the first are paired, then the second, and so on.
template <typename Index>
Pairs<Index> join_by_key(Unmatched<Index>& left, const auto& key_before, const auto& key_after) {
    const auto sort = [](std::vector<Index>& side, const auto& key) {
        const auto less = [&](Index a, Index b) {
            return std::pair(key(a), a) < std::pair(key(b), b);
        };
        // Most lists of a knowledge base are sorted already.
        if (!std::ranges::is_sorted(side, less)) std::ranges::sort(side, less);
    };
    sort(left.before, key_before);
    sort(left.after, key_after);

    Pairs<Index> pairs;
    Unmatched<Index> still;
    auto before = left.before.begin();
    auto after = left.after.begin();
    while (before != left.before.end() && after != left.after.end()) {
        const auto key_b = key_before(*before);
        const auto key_a = key_after(*after);
        if (key_b < key_a) {
            still.before.push_back(*before++);
        } else if (key_a < key_b) {
            still.after.push_back(*after++);
        } else {
            pairs.emplace_back(*before++, *after++);
        }
    }
    still.before.insert(still.before.end(), before, left.before.end());
    still.after.insert(still.after.end(), after, left.after.end());
    left = std::move(still);
    return pairs;
}

}  // namespace liaison::ask
