// SPDX-License-Identifier: MIT
#pragma once

// Huge pages for large arrays that are read at random: with small pages, address translation (TLB
// misses) takes longer than the reads.

#include <cstddef>
#include <vector>

namespace liaison::load {

/// Asks the system for huge pages (madvise(2), MADV_HUGEPAGE) for the part of the range that fills
/// whole ones. Only a hint: does nothing if the system has none, and reports no error.
void prefer_huge_pages(const void* first, std::size_t bytes);

/// Reserves memory for `size` elements of an empty array, in huge pages if possible.
template <typename T>
void reserve_in_huge_pages(std::vector<T>& array, std::size_t size) {
    array.reserve(size);
    prefer_huge_pages(array.data(), array.capacity() * sizeof(T));
}

}  // namespace liaison::load
