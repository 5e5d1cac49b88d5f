// SPDX-License-Identifier: MIT
#include "render/picture/isotonic_placement.hpp"

#include "catch.hpp"

using liaison::render::DesiredPosition;
using liaison::render::place_without_overlap;

TEST_CASE("Items that do not touch get their desired positions") {
    const std::vector<DesiredPosition> desired{{0, 10}, {20, 10}, {50, 10}};
    CHECK(place_without_overlap(desired) == std::vector<double>{0, 20, 50});
}

TEST_CASE("Overlapping items are moved apart by equal distances") {
    const std::vector<DesiredPosition> desired{{10, 10}, {10, 10}};
    CHECK(place_without_overlap(desired) == std::vector<double>{5, 15});
}

TEST_CASE("The order is kept whatever the desired positions") {
    const std::vector<DesiredPosition> desired{{30, 4}, {0, 8}, {-30, 4}, {90, 2}};
    const auto middles = place_without_overlap(desired);
    for (std::size_t i = 1; i < middles.size(); ++i) {
        CHECK(middles[i] - middles[i - 1] >= (desired[i].size + desired[i - 1].size) / 2);
    }
    CHECK(middles.back() == 90);
}

TEST_CASE("No items give no positions") { CHECK(place_without_overlap({}).empty()); }
