// SPDX-License-Identifier: MIT
#pragma once

// A streaming parser of strict JSON (RFC 8259). docs/json.md lists what it refuses.

#include <cstdint>
#include <optional>

#include "liaison/load/source/input.hpp"
#include "load/json/json_handler.hpp"

namespace liaison::load {

/// How deep lists and objects may be nested.
inline constexpr std::size_t kDeepest = 1000;

/// A text is not JSON. `explain` in syntax_error.hpp finds where and why.
struct SyntaxError {
    /// Set if a number is out of the range of a double: the offset of a byte in it after its
    /// first, or of the byte after its end.
    std::optional<std::uint64_t> beyond_double;
};

/// Parses until the end, an error, or `key` of the handler returns false. Returns the error, if
/// any. Throws what the stream throws.
std::optional<SyntaxError> parse_json(ByteStream& stream, JsonHandler& handler);

}  // namespace liaison::load
