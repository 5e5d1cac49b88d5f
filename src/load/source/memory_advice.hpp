// SPDX-License-Identifier: MIT
#pragma once

// Tells the system how large arrays are used (madvise(2)). This changes time and memory, nothing
// else: it does nothing where the system does not know it, and reports no error.

#include <cstddef>
#include <vector>

namespace liaison::load {

/// For the whole huge pages in a range that is read at random: with small pages, address
/// translation (TLB misses) takes longer than the reads.
void prefer_huge_pages(const void* first, std::size_t bytes);

/// For a range that is used in a few scattered places: each would take a huge page.
void avoid_huge_pages(const void* first, std::size_t bytes);

/// For a range whose bytes are not needed any more: the system may use the memory at once.
void give_back(const void* first, std::size_t bytes);

/// Reserves memory for `size` elements of an empty array, in huge pages if possible.
template <typename T>
void reserve_in_huge_pages(std::vector<T>& array, std::size_t size) {
    array.reserve(size);
    prefer_huge_pages(array.data(), array.capacity() * sizeof(T));
}

}  // namespace liaison::load
