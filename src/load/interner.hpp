// SPDX-License-Identifier: MIT
#pragma once

// Each distinct string once, under a small number: what ids and citations are while a file is read,
// before it is known which of them exist.

#include <cstdint>
#include <string_view>
#include <vector>

#include "liaison/model/arena.hpp"

namespace liaison::load {

/// 0 stands for "no string".
using Symbol = std::uint32_t;

class Interner {
  public:
    /// The string's number; the same string has the same number.
    Symbol add(std::string_view string);
    /// The string's number if it has one, otherwise 0.
    Symbol find(std::string_view string) const;

    /// Valid until the next `add`.
    std::string_view view(Symbol symbol) const { return strings_.view(texts_[symbol]); }

    /// One more than the largest number given out.
    std::size_t size() const { return texts_.size(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        Symbol symbol = 0;
        Text text;  ///< as in `texts_`: here, it comes with the hash from memory
    };

    /// The slot that holds the string or, if none does, the free one where it belongs.
    std::size_t slot_of(std::string_view string, std::uint32_t hash) const;
    void grow();

    // Apart from all other texts, so that what is compared most lies close together.
    Arena strings_;
    std::vector<Text> texts_{1};
    std::vector<Slot> slots_{1024};  // open addressing, linear probing; a power of two of them
};

}  // namespace liaison::load
