// SPDX-License-Identifier: MIT
#include "load/source/memory_advice.hpp"

#ifdef __linux__
#include <sys/mman.h>
#endif

#include <cstdint>

namespace liaison::load {
namespace {

#ifdef __linux__
constexpr std::uintptr_t kPage = 4096;                          // on x86-64
constexpr std::uintptr_t kHugePage = std::uintptr_t{1} << 21U;  // 2 MiB

/// Gives the advice for the whole pages of this size in the range.
void advise(const void* first, std::size_t bytes, std::uintptr_t page, int advice) {
    const auto begin = (reinterpret_cast<std::uintptr_t>(first) + page - 1) & ~(page - 1);
    const auto end = (reinterpret_cast<std::uintptr_t>(first) + bytes) & ~(page - 1);
    if (begin >= end) return;
    // Only an integer can be rounded.
    auto* const address = reinterpret_cast<void*>(begin);  // NOLINT(performance-no-int-to-ptr)
    ::madvise(address, end - begin, advice);
}
#endif

}  // namespace

#ifdef __linux__
void prefer_huge_pages(const void* first, std::size_t bytes) {
    advise(first, bytes, kHugePage, MADV_HUGEPAGE);
}
void avoid_huge_pages(const void* first, std::size_t bytes) {
    advise(first, bytes, kPage, MADV_NOHUGEPAGE);
}
void give_back(const void* first, std::size_t bytes) {
    advise(first, bytes, kHugePage, MADV_DONTNEED);
}
#else
void prefer_huge_pages(const void* /*first*/, std::size_t /*bytes*/) {}
void avoid_huge_pages(const void* /*first*/, std::size_t /*bytes*/) {}
void give_back(const void* /*first*/, std::size_t /*bytes*/) {}
#endif

}  // namespace liaison::load
