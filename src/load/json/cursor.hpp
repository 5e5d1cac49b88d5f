// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "liaison/load/diagnostic/diagnostic.hpp"
#include "liaison/load/source/input.hpp"

namespace liaison::load {

/// Reads a text byte by byte and counts lines and columns from 1. Lines end with LF, columns are
/// code points, and a byte order mark is skipped.
class Cursor {
  public:
    explicit Cursor(ByteStream& stream) : stream_(stream) {
        refill();
        if (bytes_.starts_with("\xEF\xBB\xBF")) {
            bytes_.remove_prefix(3);
            offset_ = 3;
            if (bytes_.empty()) refill();
        }
    }

    bool at_end() const { return bytes_.empty(); }
    char peek() const { return bytes_.front(); }
    Position position() const { return position_; }
    std::uint64_t offset() const { return offset_; }

    void advance() {
        const char c = bytes_.front();
        bytes_.remove_prefix(1);
        if (bytes_.empty()) refill();
        ++offset_;
        const bool continues = following_ > 0 && (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        if (following_ > 0 && !continues) ++position_.column;  // a character cut short
        following_ = continues ? following_ - 1 : bytes_following(c);
        if (c == '\n') {
            ++position_.line;
            position_.column = 1;
        } else if (following_ == 0) {
            ++position_.column;
        }
    }

  private:
    /// The number of bytes after the first one of a UTF-8 character; 0 for a stray byte.
    static int bytes_following(char first) {
        const auto byte = static_cast<unsigned char>(first);
        if (byte >= 0xF0) return 3;
        if (byte >= 0xE0) return 2;
        return byte >= 0xC0 ? 1 : 0;
    }

    void refill() { bytes_ = stream_.read(); }

    ByteStream& stream_;
    std::string_view bytes_;
    std::uint64_t offset_ = 0;
    int following_ = 0;
    Position position_{1, 1};
};

}  // namespace liaison::load
