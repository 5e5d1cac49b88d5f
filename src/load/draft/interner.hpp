// SPDX-License-Identifier: MIT
#pragma once

// String interning: stores each distinct string once and numbers it. Ids and citations are such
// numbers until all files are read and they can be resolved.

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <vector>

#include "liaison/model/arena.hpp"

namespace liaison::load {

/// 0 means "no string".
using Symbol = std::uint32_t;

class Interner {
  public:
    /// Hash of a string, plus the string itself if it is short, as ids are: comparing a slot then
    /// needs no second memory access.
    struct Key {
        static constexpr std::size_t kMostInline = 23;
        static constexpr std::uint8_t kLonger = 255;

        std::uint32_t hash = 0;
        std::uint8_t length = 0;                     ///< or `kLonger`
        std::array<char, kMostInline> characters{};  ///< none of a longer string

        bool is_whole() const { return length <= kMostInline; }
        std::string_view view() const { return {characters.data(), length}; }
        bool operator==(const Key& other) const {
            static_assert(std::has_unique_object_representations_v<Key>);
            return std::memcmp(this, &other, sizeof(Key)) == 0;
        }
    };

    /// Allocates memory for so many strings, so that the table does not grow before.
    void reserve(std::size_t strings);

    /// Hashes the string and prefetches its slot. Call it early and pass the key to `add` later to
    /// hide the cache miss.
    Key prepare(std::string_view string) const;

    /// The string's number; equal strings get the same number.
    Symbol add(std::string_view string) { return add(prepare(string), string); }
    /// The same with a key from `prepare`.
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

    std::size_t first_slot(const Key& key) const { return key.hash & (slots_.size() - 1); }
    std::size_t next_slot(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
    /// Index of the slot that holds the string, or else of the free slot where it belongs.
    std::size_t slot_of(const Key& key, std::string_view string) const;
    void grow_to(std::size_t slots);

    // An arena of its own keeps the strings that are compared most close together.
    Arena strings_;
    std::vector<Text> texts_{1};
    // Open addressing with linear probing. The size is a power of two; it starts small, so that a
    // small knowledge base touches little memory.
    std::vector<Slot> slots_{256};
};

}  // namespace liaison::load
