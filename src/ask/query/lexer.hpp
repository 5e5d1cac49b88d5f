// SPDX-License-Identifier: MIT
#pragma once

// The words and signs of the query language.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/printable.hpp"

namespace liaison::ask {

enum class TokenKind : std::uint8_t {
    word,         ///< a field or a value
    quoted,       ///< a text in quotes, without them
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

/// The tokens, the last one `end`. Throws `Error` (usage) where a quote is not closed.
std::vector<Token> tokens_of(std::string_view text);

/// Whether the text can stand as a value without quotes.
bool is_word(std::string_view text);

/// The line of the query that has the place, and a caret under it.
text::Printable excerpt(std::string_view query, std::size_t offset);

/// "message", the line that has the place, a caret under it: an `Error` (usage) for a fault in a
/// query, with what may help.
[[noreturn]] void fail_at(std::string_view query, std::size_t offset, const std::string& message,
                          const std::string& hint = {});

}  // namespace liaison::ask
