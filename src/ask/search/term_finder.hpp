// SPDX-License-Identifier: MIT
#pragma once

// Finds the words with given stems in texts. It remembers words, since most occur in many texts.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace liaison::ask {

/// A word of a text that has one of the stems.
struct Occurrence {
    std::uint32_t term = 0;      ///< index of the stem
    std::uint32_t position = 0;  ///< number of the word in the text
};

class TermFinder {
  public:
    /// The stems must differ and outlive this object.
    explicit TermFinder(const std::vector<std::string>& stems);

    /// Appends the occurrences in a text, in order, and returns the number of its words. Texts must
    /// outlive this object.
    std::uint32_t find(std::string_view text, std::vector<Occurrence>& occurrences);

  private:
    static constexpr std::uint32_t kOther = 0xFFFFFFFF;   ///< a word with none of the stems
    static constexpr std::uint32_t kNoWord = 0xFFFFFFFE;  ///< such as a mark alone

    struct Known {
        std::string_view run;
        std::uint32_t term = kOther;
    };

    std::uint32_t term_of(std::string_view run);

    std::unordered_map<std::string_view, std::uint32_t> terms_;  ///< by stem
    std::array<bool, 256> may_begin_{};  ///< by first byte: whether the word may have a stem
    std::vector<Known> known_;           ///< by hash; the last word of each hash
};

}  // namespace liaison::ask
