// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "load/json/cursor.hpp"
#include "load/json/syntax_error.hpp"

namespace liaison::load {

/// The cursor of the pass that explains a syntax error. Errors are thrown as `SyntaxFault`.
class SyntaxCursor : public Cursor {
  public:
    using Cursor::Cursor;

    bool is_at(char byte) const { return !at_end() && peek() == byte; }

    /// Reads and returns the next 32 bytes, enough for a message; fewer at the end of the file.
    std::string take_ahead() {
        constexpr std::size_t kMost = 32;
        std::string bytes;
        for (; bytes.size() < kMost && !at_end(); advance()) bytes += peek();
        return bytes;
    }

    [[noreturn]] void fail(std::string message) const {
        throw SyntaxFault{std::move(message), position()};
    }
};

}  // namespace liaison::load
