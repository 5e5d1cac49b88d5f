// SPDX-License-Identifier: MIT
#pragma once

// Strict JSON (RFC 8259), parsed as the bytes come; docs/json.md says what is refused.

#include <cstdint>
#include <optional>

#include "liaison/load/source/input.hpp"
#include "load/json/json_handler.hpp"

namespace liaison::load {

/// Lists and objects within one another that a text may have.
inline constexpr std::size_t kDeepest = 1000;

/// A text is not JSON. `explain` in syntax_error.hpp finds where and why.
struct SyntaxError {
    /// Set if the reason is a number beyond the range of a double: an offset in bytes that is
    /// behind its first byte, and not behind its end.
    std::optional<std::uint64_t> beyond_double;
};

/// Hands a text on to the handler, until that does not want more or there is an error.
std::optional<SyntaxError> parse_json(ByteStream& stream, JsonHandler& handler);

}  // namespace liaison::load
