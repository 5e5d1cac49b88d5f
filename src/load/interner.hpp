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
    explicit Interner(Arena& arena) : arena_(arena), slots_(1024, 0), texts_(1) {}

    /// The string's number; the same string has the same number.
    Symbol add(std::string_view string);
    /// The string's number if it has one, otherwise 0.
    Symbol find(std::string_view string) const;

    Text text(Symbol symbol) const { return texts_[symbol]; }
    std::string_view view(Symbol symbol) const { return arena_.view(texts_[symbol]); }

    /// One more than the largest number given out.
    std::size_t size() const { return texts_.size(); }

  private:
    /// The slot that holds the string or, if none does, the free one where it belongs.
    std::size_t slot_of(std::string_view string) const;
    void grow();

    Arena& arena_;
    std::vector<Symbol> slots_;  // open addressing, linear probing; a power of two of them
    std::vector<Text> texts_;
};

}  // namespace liaison::load
