// SPDX-License-Identifier: MIT
#include "render/picture/isotonic_placement.hpp"

#include "catch.hpp"

using liaison::render::DesiredPosition;
using liaison::render::place_without_overlap;

TEST_CASE("Things that do not touch stand where they would like to") {
    const std::vector<DesiredPosition> desired{{0, 10}, {20, 10}, {50, 10}};
    CHECK(place_without_overlap(desired) == std::vector<double>{0, 20, 50});
}

TEST_CASE("Things that would overlap share the way between them") {
    const std::vector<DesiredPosition> desired{{10, 10}, {10, 10}};
    CHECK(place_without_overlap(desired) == std::vector<double>{5, 15});
}

TEST_CASE("The order stays, whatever the wishes") {
    const std::vector<DesiredPosition> desired{{30, 4}, {0, 8}, {-30, 4}, {90, 2}};
    const auto middles = place_without_overlap(desired);
    for (std::size_t i = 1; i < middles.size(); ++i) {
        CHECK(middles[i] - middles[i - 1] >= (desired[i].size + desired[i - 1].size) / 2);
    }
    CHECK(middles.back() == 90);
}

TEST_CASE("Nothing needs no place") { CHECK(place_without_overlap({}).empty()); }
