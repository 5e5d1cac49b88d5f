// SPDX-License-Identifier: MIT
#pragma once

// Puts together JSON texts, each on one line.
//
//     std::string list = json_list({json_string("a \"b\""), "1"});  // ["a \"b\"",1]
//     json_object({{"id", "7"}, {"result", list}});  // {"id":7,"result":["a \"b\"",1]}

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liaison::render {

/// The text as a string (RFC 8259, section 7) without raw characters that could drive a terminal.
/// `text` must be UTF-8.
std::string json_string(std::string_view text);

/// A list of elements that are JSON texts.
std::string json_list(const std::vector<std::string>& elements);

/// An object of members whose values are JSON texts. A member with an empty value is left out.
std::string json_object(const std::vector<std::pair<std::string_view, std::string>>& members);

}  // namespace liaison::render
