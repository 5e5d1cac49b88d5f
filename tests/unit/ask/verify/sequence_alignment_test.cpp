// SPDX-License-Identifier: MIT
// Matching two versions of a sequence.

#include "ask/verify/sequence_alignment.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "random.hpp"

using namespace liaison;
using namespace liaison::test;
using ask::align;
using ask::kUnmatched;

namespace {

using Values = std::vector<std::uint64_t>;
using Indices = std::vector<std::uint32_t>;

/// The length of the longest common subsequence, by dynamic programming.
std::size_t longest_common(const Values& a, const Values& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j) {
            best[i + 1][j + 1] =
                a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
        }
    }
    return best.back().back();
}

std::size_t in_order(const ask::Alignment& alignment) {
    return static_cast<std::size_t>(std::ranges::count(alignment.in_order, true));
}

}  // namespace

TEST_CASE("Equal elements are matched") {
    CHECK(align(Values{1, 2, 3}, Values{1, 9, 3, 2}).to == Indices{0, 3, 2});
    CHECK(align(Values{1, 2, 3}, Values{1, 9, 3, 2}).from == Indices{0, kUnmatched, 2, 1});
    CHECK(align(Values{1, 2}, Values{}).to == Indices{kUnmatched, kUnmatched});
    CHECK(align(Values{}, Values{1}).from == Indices{kUnmatched});
}

TEST_CASE("Among equal elements, those with the same neighbours are matched") {
    CHECK(align(Values{7, 1, 7, 2, 7}, Values{1, 7, 2}).to ==
          Indices{kUnmatched, 0, 1, 2, kUnmatched});
    CHECK(align(Values{7, 7, 1}, Values{7, 1}).to == Indices{0, kUnmatched, 1});
    CHECK(align(Values{7, 7}, Values{7, 7, 7}).to == Indices{0, 1});
}

TEST_CASE("All common elements are matched, and the longest common subsequence is in order") {
    Random random(1);
    for (int round = 0; round < 500; ++round) {
        Values before(random.below(12));
        for (std::size_t i = 0; i < before.size(); ++i) before[i] = i;  // all different
        Values now = before;
        for (std::size_t i = now.size(); i-- > 1;) std::swap(now[i], now[random.below(i + 1)]);
        now.resize(random.below(now.size() + 1));
        const auto alignment = align(before, now);
        for (std::size_t j = 0; j < now.size(); ++j) {
            REQUIRE(alignment.from[j] == now[j]);
            CHECK(alignment.to[now[j]] == j);
        }
        CHECK(in_order(alignment) == longest_common(before, now));
    }
}

TEST_CASE("Repeated elements are matched one to one") {
    Random random(2);
    for (int round = 0; round < 500; ++round) {
        Values before(random.below(12));
        Values now(random.below(12));
        for (auto* values : {&before, &now}) {
            for (auto& value : *values) value = random.below(4);
        }
        const auto alignment = align(before, now);
        std::size_t matched = 0;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::uint32_t to = alignment.to[i];
            if (to == kUnmatched) continue;
            ++matched;
            CHECK(before[i] == now.at(to));
            CHECK(alignment.from[to] == i);
        }
        std::size_t common = 0;
        for (std::uint64_t value = 0; value < 4; ++value) {
            common += static_cast<std::size_t>(
                std::min(std::ranges::count(before, value), std::ranges::count(now, value)));
        }
        CHECK(matched == common);
        CHECK(in_order(alignment) <= longest_common(before, now));
    }
}
