// SPDX-License-Identifier: MIT
#pragma once

// All strings of a knowledge base in one block of bytes. A `Text` says where one lies by offset,
// not by pointer, so that arrays of records could be written out and mapped again.
//
//     Arena arena;
//     const Text name = arena.add("UNODC");
//     arena.view(name) == "UNODC"

#include <cstdint>
#include <string_view>
#include <vector>

namespace liaison {

/// A string in an `Arena`: byte offset and length. The default is the empty string, "absent".
struct Text {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;

    bool empty() const { return length == 0; }
    bool operator==(const Text&) const = default;
};

/// Grows while a knowledge base is read, never afterwards.
class Arena {
  public:
    /// Room for this many bytes without moving what is there.
    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }

    /// A copy of the string. Throws `Error` (data) beyond 4 GiB in all.
    Text add(std::string_view string);

    /// Valid until the next `add`.
    std::string_view view(Text text) const { return {bytes_.data() + text.offset, text.length}; }

    /// All strings as they follow each other, with nothing between them.
    std::string_view bytes() const { return {bytes_.data(), bytes_.size()}; }

  private:
    std::vector<char> bytes_;
};

}  // namespace liaison
