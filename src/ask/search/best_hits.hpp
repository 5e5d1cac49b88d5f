// SPDX-License-Identifier: MIT
#pragma once

// Keeps the best of many hits, in memory in proportion to the number that is kept.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace liaison::ask {

struct RankedHit {
    double score = 0;
    std::uint32_t candidate = 0;  ///< of two hits with the same score, the lower one is better
};

class BestHits {
  public:
    explicit BestHits(std::size_t most) : most_(most) {}

    void add(RankedHit hit) {
        ++added_;
        if (hits_.size() == most_) {
            if (most_ == 0 || !is_better(hit, hits_.front())) return;
            std::ranges::pop_heap(hits_, is_better);
            hits_.pop_back();
        }
        hits_.push_back(hit);
        std::ranges::push_heap(hits_, is_better);  // the worst is in front
    }

    std::size_t left_out() const { return added_ - hits_.size(); }

    /// The best hits, the best one first.
    std::vector<RankedHit> take() && {
        std::ranges::sort_heap(hits_, is_better);
        return std::move(hits_);
    }

  private:
    static bool is_better(const RankedHit& a, const RankedHit& b) {
        return a.score != b.score ? a.score > b.score : a.candidate < b.candidate;
    }

    std::size_t most_;
    std::size_t added_ = 0;
    std::vector<RankedHit> hits_;
};

}  // namespace liaison::ask
