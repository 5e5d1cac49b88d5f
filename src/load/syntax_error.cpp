// SPDX-License-Identifier: MIT
#include "syntax_error.hpp"

#include "liaison/model/text.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kLongestToken = 40;  // bytes of what was last read

void drop_through(std::string_view& text, std::string_view mark) {
    const auto found = text.find(mark);
    if (found != std::string_view::npos) text.remove_prefix(found + mark.size());
}

}  // namespace

std::string syntax_message(std::string_view parser_text) {
    constexpr std::string_view kTokenBefore = "last read: '";
    drop_through(parser_text, "] ");
    if (parser_text.find("empty input") != std::string_view::npos) return "the file is empty";
    if (parser_text.starts_with("parse error")) drop_through(parser_text, ": ");

    std::string message(parser_text);
    const auto token = message.find(kTokenBefore);
    const auto token_end = message.rfind('\'');
    if (token != std::string::npos && token_end != std::string::npos) {
        const auto first = token + kTokenBefore.size();
        if (token_end > first + kLongestToken) {
            // Keep the end of the token: that is where the fault is.
            auto cut = token_end - kLongestToken;
            while (cut < token_end && (static_cast<unsigned char>(message[cut]) & 0xC0U) == 0x80U)
                ++cut;
            message.replace(first, cut - first, "…");
        }
    }
    return text::printable(message);
}

}  // namespace liaison::load
