// SPDX-License-Identifier: MIT
#pragma once

// Removes duplicates from lists.
//
//     std::vector<int> years{2017, 2016, 2017};
//     keep_first_of_each(years);  // 2017, 2016
//     keep_each_once(years);      // 2016, 2017

#include <algorithm>
#include <cstddef>
#include <vector>

namespace liaison {

/// Sorts the values and removes duplicates.
template <typename T>
void keep_each_once(std::vector<T>& values) {
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
}

/// Removes duplicates, and keeps the order of the first occurrences.
template <typename T>
void keep_first_of_each(std::vector<T>& values) {
    if (values.size() < 2) return;
    auto sorted = values;
    keep_each_once(sorted);
    if (sorted.size() == values.size()) return;
    std::vector<bool> met(sorted.size());
    std::erase_if(values, [&](const T& value) {
        const auto found = met.begin() + (std::ranges::lower_bound(sorted, value) - sorted.begin());
        const bool is_repeated = *found;
        *found = true;
        return is_repeated;
    });
}

}  // namespace liaison
