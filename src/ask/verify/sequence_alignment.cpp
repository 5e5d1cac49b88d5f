// SPDX-License-Identifier: MIT
#include "ask/verify/sequence_alignment.hpp"

#include <algorithm>
#include <unordered_map>

namespace liaison::ask {
namespace {

class Aligner {
  public:
    Aligner(std::span<const std::uint64_t> before, std::span<const std::uint64_t> now)
        : before_(before), now_(now) {
        result_.to.assign(before.size(), kUnmatched);
        result_.from.assign(now.size(), kUnmatched);
        result_.in_order.assign(before.size(), false);
    }

    Alignment align() {
        match_ends();
        match_unique();
        match_neighbours();
        match_rest();
        find_order();
        return std::move(result_);
    }

  private:
    /// The unmatched elements of one value.
    struct Alike {
        std::uint32_t before = 0;        ///< their number in the old sequence
        std::vector<std::uint32_t> now;  ///< their indices in the new sequence
        std::size_t next = 0;            ///< the first of `now` that is not matched yet
    };

    bool is_free(std::size_t i) const { return result_.to[i] == kUnmatched; }
    void match(std::size_t i, std::size_t j) {
        result_.to[i] = static_cast<std::uint32_t>(j);
        result_.from[j] = static_cast<std::uint32_t>(i);
    }
    bool match_if_equal(std::size_t i, std::size_t j) {
        if (i >= before_.size() || j >= now_.size() || before_[i] != now_[j]) return false;
        if (!is_free(i) || result_.from[j] != kUnmatched) return false;
        match(i, j);
        return true;
    }

    void match_ends() {
        std::size_t front = 0;
        while (match_if_equal(front, front)) ++front;
        const std::size_t shorter = std::min(before_.size(), now_.size());
        std::size_t back = 1;
        while (back <= shorter && match_if_equal(before_.size() - back, now_.size() - back)) ++back;
    }

    std::unordered_map<std::uint64_t, Alike> unmatched() const {
        std::unordered_map<std::uint64_t, Alike> alike;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (is_free(i)) ++alike[before_[i]].before;
        }
        for (std::uint32_t j = 0; j < now_.size(); ++j) {
            if (result_.from[j] == kUnmatched) alike[now_[j]].now.push_back(j);
        }
        return alike;
    }

    void match_unique() {
        const auto alike = unmatched();
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!is_free(i)) continue;
            const Alike& one = alike.at(before_[i]);
            if (one.before == 1 && one.now.size() == 1) match(i, one.now.front());
        }
    }

    void match_neighbours() {
        for (std::size_t i = 1; i < before_.size(); ++i) {
            if (!is_free(i - 1)) match_if_equal(i, std::size_t{result_.to[i - 1]} + 1);
        }
        for (std::size_t i = before_.size(); i-- > 1;) {
            if (!is_free(i) && result_.to[i] > 0) match_if_equal(i - 1, result_.to[i] - 1);
        }
    }

    void match_rest() {
        auto alike = unmatched();
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!is_free(i)) continue;
            Alike& one = alike.at(before_[i]);
            if (one.next < one.now.size()) match(i, one.now[one.next++]);
        }
    }

    /// Finds the longest increasing subsequence of the new indices by patience sorting: `ends` has
    /// the last element of the best subsequence of each length.
    void find_order() {
        std::vector<std::uint32_t> ends;
        std::vector<std::uint32_t> previous(before_.size(), kUnmatched);
        for (std::uint32_t i = 0; i < before_.size(); ++i) {
            if (is_free(i)) continue;
            const auto end = std::ranges::lower_bound(
                ends, result_.to[i], {}, [this](std::uint32_t e) { return result_.to[e]; });
            if (end != ends.begin()) previous[i] = *std::prev(end);
            if (end == ends.end()) {
                ends.push_back(i);
            } else {
                *end = i;
            }
        }
        std::uint32_t i = ends.empty() ? kUnmatched : ends.back();
        for (; i != kUnmatched; i = previous[i]) result_.in_order[i] = true;
    }

    std::span<const std::uint64_t> before_;
    std::span<const std::uint64_t> now_;
    Alignment result_;
};

}  // namespace

Alignment align(std::span<const std::uint64_t> before, std::span<const std::uint64_t> now) {
    return Aligner(before, now).align();
}

}  // namespace liaison::ask
