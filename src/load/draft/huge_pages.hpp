// SPDX-License-Identifier: MIT
#pragma once

// Memory in large pages: where a large array is read here and there, to find out where each small
// page lies takes longer than to fetch what is on it.

#include <cstddef>
#include <vector>

namespace liaison::load {

/// Asks for large pages where the bytes fill some; the system may do otherwise (madvise(2),
/// MADV_HUGEPAGE). Says nothing of a system that knows none.
void prefer_huge_pages(const void* first, std::size_t bytes);

/// Room for so many elements of an array that has none yet.
template <typename T>
void reserve_in_huge_pages(std::vector<T>& array, std::size_t size) {
    array.reserve(size);
    prefer_huge_pages(array.data(), array.capacity() * sizeof(T));
}

}  // namespace liaison::load
