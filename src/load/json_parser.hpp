// SPDX-License-Identifier: MIT
#pragma once

// Strict JSON (RFC 8259), parsed as the bytes come; docs/json.md says what is refused.

#include <cstdint>
#include <optional>

#include "json_handler.hpp"
#include "liaison/load/input.hpp"

namespace liaison::load {

/// Lists and objects within one another that a text may have.
inline constexpr std::size_t kDeepest = 1000;

/// Where a text ceases to be JSON, and why.
struct SyntaxError {
    enum class Kind : std::uint8_t {
        unexpected,      ///< what may not stand there, or the end
        half_surrogate,  ///< an escaped half of a surrogate pair without the other
        no_hex_digit,    ///< in an escape with four of them
        number_range,    ///< a number beyond the range of a double
        too_deep,        ///< see `kDeepest`
    };

    Kind kind = Kind::unexpected;
    std::uint64_t offset = 0;  ///< bytes before it
};

/// Hands a text on to the handler, until that does not want more or there is an error.
std::optional<SyntaxError> parse_json(ByteStream& stream, JsonHandler& handler);

}  // namespace liaison::load
