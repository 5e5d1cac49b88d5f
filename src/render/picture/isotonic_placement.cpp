// SPDX-License-Identifier: MIT
#include "render/picture/isotonic_placement.hpp"

namespace liaison::render {
namespace {

/// A run of adjacent items that touch each other and are moved together.
struct Pool {
    double sum = 0;  ///< of the desired positions minus the room before each item
    std::size_t count = 0;

    double mean() const { return sum / static_cast<double>(count); }
};

}  // namespace

std::vector<double> place_without_overlap(std::span<const DesiredPosition> desired) {
    // Subtracting the room before each item reduces the problem to isotonic regression.
    std::vector<double> room(desired.size());
    for (std::size_t i = 1; i < desired.size(); ++i) {
        room[i] = room[i - 1] + (desired[i - 1].size + desired[i].size) / 2;
    }
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < desired.size(); ++i) {
        pools.push_back({desired[i].at - room[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<double> middles;
    middles.reserve(desired.size());
    for (const Pool& pool : pools) {
        for (std::size_t i = 0; i < pool.count; ++i) {
            middles.push_back(pool.mean() + room[middles.size()]);
        }
    }
    return middles;
}

}  // namespace liaison::render
