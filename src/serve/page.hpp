// SPDX-License-Identifier: MIT
#pragma once

// Answers that are lists, page by page.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/question/answer.hpp"
#include "serve/message.hpp"

namespace liaison::serve {

/// About how many bytes a page has. It has more only if its one row has.
inline constexpr std::size_t kPageSize = 40'000;

struct Page {
    Members members;  ///< `result`, `total`, and `nextCursor` if rows follow
    std::vector<std::string> notes;
};

/// The rows of the answer from that one on. It is empty, with a note, if the answer is no. Throws
/// `Error`.
Page answer_page(const question::Base& base, question::Question question, std::size_t first);

/// The row that a cursor names. Throws `Error` (usage) if it is none.
std::size_t row_of_cursor(std::string_view cursor);
std::string cursor_of_row(std::size_t row);

}  // namespace liaison::serve
