// SPDX-License-Identifier: MIT
#pragma once

// The words of a text: its runs of letters and digits.
//
//     for_each_word("border management", [](std::string_view word) { … });

#include <string_view>

#include "liaison/model/text.hpp"

namespace liaison::ask {

void for_each_word(std::string_view text, const auto& visit) {
    std::size_t begin = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        const text::CodePoint next = text::first_code_point(text.substr(end));
        if (!text::is_letter_or_digit(next.value)) {
            if (begin < end) visit(text.substr(begin, end - begin));
            begin = end + next.length;
        }
        end += next.length;
    }
    if (begin < end) visit(text.substr(begin));
}

}  // namespace liaison::ask
