// SPDX-License-Identifier: MIT
#include "render/text/safe_url.hpp"

#include <fmt/format.h>

#include "liaison/model/ascii.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::render {
namespace {

bool is_url_character(char c) {
    const bool letter_or_digit = text::is_alphanumeric(c);
    // Without the apostrophe and square brackets, which end an address in some languages.
    return letter_or_digit ||
           std::string_view("-._~:/?#@!$&()*+,;=%").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> safe_url(std::string_view url) {
    const std::string scheme = text::fold(url.substr(0, url.find("://")));
    if (url.find("://") == std::string_view::npos) return std::nullopt;
    if (scheme != "http" && scheme != "https") return std::nullopt;
    std::string link;
    while (!url.empty()) {
        const auto [code_point, length] = text::first_code_point(url);
        if (length > 1 && !text::is_ever_unsafe(code_point)) {
            for (const char c : url.substr(0, length)) {
                link +=
                    fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
            }
        } else if (is_url_character(url.front())) {
            link += url.front();
        } else {
            return std::nullopt;
        }
        url.remove_prefix(length);
    }
    return link;
}

}  // namespace liaison::render
