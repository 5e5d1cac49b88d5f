// SPDX-License-Identifier: MIT
#pragma once

// Splits a query into tokens.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/printable.hpp"

namespace liaison::ask {

enum class TokenKind : std::uint8_t {
    word,         ///< a field or a value
    quoted,       ///< the text between quotes
    comparison,   ///< : = < <= > >=
    open,         ///< (
    close,        ///< )
    open_fact,    ///< {
    close_fact,   ///< }
    conjunction,  ///< AND
    disjunction,  ///< OR
    negation,     ///< NOT, or - in front of a term
    end,
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::string text;
    std::size_t offset = 0;  ///< in bytes
};

/// The tokens; the last one is `end`. Throws `Error` (usage) if a quote is not closed.
std::vector<Token> tokens_of(std::string_view text);

/// Whether the text can be written as a value without quotes.
bool is_word(std::string_view text);

/// The line of the query that has the offset, and a caret under it. Empty for a blank line.
text::Printable excerpt(std::string_view query, std::size_t offset);

/// Throws `Error` (usage) with the message, the hint and the excerpt at the offset.
[[noreturn]] void fail_at(std::string_view query, std::size_t offset, const std::string& message,
                          const std::string& hint = {});

}  // namespace liaison::ask
