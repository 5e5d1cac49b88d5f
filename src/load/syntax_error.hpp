// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace liaison::load {

/// What the JSON parser says went wrong, without its own name and its own idea of the position,
/// and with a long last token shortened.
std::string syntax_message(std::string_view parser_text);

}  // namespace liaison::load
