// SPDX-License-Identifier: MIT
#pragma once

// All strings of a knowledge base in one block of bytes. A `Text` refers to a string by its offset,
// not by a pointer, so it stays valid when the block grows or is copied.
//
//     Arena arena;
//     const Text name = arena.add("UNODC");
//     arena.view(name);  // "UNODC"

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

/// Append-only storage of strings.
class Arena {
  public:
    /// Allocates memory for this many bytes in all.
    void reserve(std::size_t bytes) { bytes_.reserve(bytes); }

    /// Copies a string into the arena. Throws `Error` (data) if all strings exceed 4 GiB.
    Text add(std::string_view string);

    /// Valid until the next `add`.
    std::string_view view(Text text) const { return {bytes_.data() + text.offset, text.length}; }

    /// All strings in the order of their addition, without separators.
    std::string_view bytes() const { return {bytes_.data(), bytes_.size()}; }

  private:
    std::vector<char> bytes_;
};

}  // namespace liaison
