// SPDX-License-Identifier: MIT
#pragma once

// Random choices that are the same on all platforms, unlike those of the standard distributions.

#include <cstddef>
#include <random>
#include <vector>

namespace liaison::test {

class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}

    /// A number from 0 to `bound` - 1. `bound` must not be 0.
    std::size_t below(std::size_t bound) { return engine_() % bound; }
    bool chance(std::size_t in_hundred) { return below(100) < in_hundred; }

    template <typename T>
    const T& one_of(const std::vector<T>& all) {
        return all[below(all.size())];
    }

  private:
    std::mt19937 engine_;
};

}  // namespace liaison::test
