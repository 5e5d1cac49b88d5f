// SPDX-License-Identifier: MIT
#include "load/draft/huge_pages.hpp"

#ifdef __linux__
#include <sys/mman.h>
#endif

#include <cstdint>

namespace liaison::load {

void prefer_huge_pages([[maybe_unused]] const void* first, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t kSize = std::uintptr_t{1} << 21U;  // of a large page: 2 MiB on x86-64
    const auto begin = (reinterpret_cast<std::uintptr_t>(first) + kSize - 1) & ~(kSize - 1);
    const auto end = (reinterpret_cast<std::uintptr_t>(first) + bytes) & ~(kSize - 1);
    if (begin >= end) return;
    // Only an integer can be rounded. If madvise fails, loading is slower but correct.
    auto* const address = reinterpret_cast<void*>(begin);  // NOLINT(performance-no-int-to-ptr)
    ::madvise(address, end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace liaison::load
