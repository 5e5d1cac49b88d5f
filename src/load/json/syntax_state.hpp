// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "liaison/load/diagnostic/diagnostic.hpp"

namespace liaison::load {

/// State of the JSON grammar between tokens: what may come next, and which brackets are open.
struct SyntaxState {
    enum class Next : std::uint8_t {
        root,           ///< the value of the file
        member,         ///< a value after ':'
        first_element,  ///< a value or ']'
        element,        ///< a value after ','
        first_key,      ///< a key or '}'
        key,            ///< a key after ','
        colon,
        comma,  ///< ',' or the closing bracket
        end,    ///< the end of the file
    };

    enum class Token : std::uint8_t { other, text, number };

    struct Bracket {
        char opening = '[';
        Position position;

        char closing() const { return opening == '[' ? ']' : '}'; }
    };

    Next next = Next::root;
    Token last = Token::other;
    Position end_of_last;           ///< after the last token; {0, 0} before the first one
    std::vector<Bracket> brackets;  ///< the open ones, outermost first
};

}  // namespace liaison::load
