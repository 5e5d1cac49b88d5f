// SPDX-License-Identifier: MIT
#include "render/picture/isotonic_placement.hpp"

#include "catch.hpp"

using liaison::render::placed;
using liaison::render::Wish;

TEST_CASE("Things that do not touch stand where they would like to") {
    const std::vector<Wish> wishes{{0, 10}, {20, 10}, {50, 10}};
    CHECK(placed(wishes) == std::vector<double>{0, 20, 50});
}

TEST_CASE("Things that would overlap share the way between them") {
    const std::vector<Wish> wishes{{10, 10}, {10, 10}};
    CHECK(placed(wishes) == std::vector<double>{5, 15});
}

TEST_CASE("The order stays, whatever the wishes") {
    const std::vector<Wish> wishes{{30, 4}, {0, 8}, {-30, 4}, {90, 2}};
    const auto middles = placed(wishes);
    for (std::size_t i = 1; i < middles.size(); ++i) {
        CHECK(middles[i] - middles[i - 1] >= (wishes[i].size + wishes[i - 1].size) / 2);
    }
    CHECK(middles.back() == 90);
}

TEST_CASE("Nothing needs no place") { CHECK(placed({}).empty()); }
