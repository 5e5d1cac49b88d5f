// SPDX-License-Identifier: MIT
#pragma once

// Answers that are one object, such as a profile, page by page.
//
//     object_page(R"({"id":"a","facts":[…],"areas":[]})", 0);
//     // {"id":"a","facts":[…],"areas":[],"remaining":120,"nextCursor":"86"}

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/question/answer.hpp"

namespace liaison::serve {

/// The page of an object, a JSON text without line ends, that begins with that entry of its lists.
/// Short lists come first, so that the first page tells most. A page has all that is not in a list,
/// and the lists with entries on it; the first page has the empty ones as well. So the pages
/// together have each entry of the object once, in the same order. If entries follow, `remaining`
/// is how many, and `nextCursor` names the first of them.
std::string object_page(std::string_view object, std::size_t first);

struct ObjectAnswer {
    std::string json;  ///< a page of the answer
    std::vector<std::string> notes;
};

/// The page of the answer, which is one object, that begins with that entry. Throws `Error`.
ObjectAnswer answer_object(const question::Base& base, question::Question question,
                           std::size_t first);

}  // namespace liaison::serve
