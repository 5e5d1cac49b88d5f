// SPDX-License-Identifier: MIT
#pragma once

// Each distinct string once, under a small number: what ids and citations are while a file is read,
// before it is known which of them exist.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "liaison/model/arena.hpp"

namespace liaison::load {

/// 0 stands for "no string".
using Symbol = std::uint32_t;

class Interner {
  public:
    /// A string as it is looked up: all of it where it is short, as ids are, so that it comes with
    /// its hash from memory.
    struct Key {
        static constexpr std::size_t kMostInline = 23;
        static constexpr std::uint8_t kLonger = 255;

        std::uint32_t hash = 0;
        std::uint8_t length = 0;                     ///< or `kLonger`
        std::array<char, kMostInline> characters{};  ///< none of a longer string

        bool is_whole() const { return length <= kMostInline; }
        std::string_view view() const { return {characters.data(), length}; }
        bool operator==(const Key&) const = default;
    };

    /// The string's key. What is needed to add it begins to come from memory: for one who has
    /// something else to do until then.
    Key prepare(std::string_view string) const;

    /// The string's number; the same string has the same number.
    Symbol add(std::string_view string) { return add(prepare(string), string); }
    /// The same, of a string whose key is known.
    Symbol add(const Key& key, std::string_view string);
    /// The string's number if it has one, otherwise 0.
    Symbol find(std::string_view string) const;

    /// Valid until the next `add`.
    std::string_view view(Symbol symbol) const { return strings_.view(texts_[symbol]); }

    /// One more than the largest number given out.
    std::size_t size() const { return texts_.size(); }

  private:
    struct alignas(32) Slot {  // two to a cache line, none across two
        Key key;
        Symbol symbol = 0;
    };

    std::size_t first_place(const Key& key) const { return key.hash & (slots_.size() - 1); }
    std::size_t next_place(std::size_t place) const { return (place + 1) & (slots_.size() - 1); }
    /// That of the slot that holds the string or, if none does, of the free one for it.
    std::size_t place_of(const Key& key, std::string_view string) const;
    void grow();

    // Apart from all other texts, so that what is compared most lies close together.
    Arena strings_;
    std::vector<Text> texts_{1};
    // Open addressing, linear probing; a power of two of them, few enough for a small base to
    // touch.
    std::vector<Slot> slots_{256};
};

}  // namespace liaison::load
