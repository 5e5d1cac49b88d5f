// SPDX-License-Identifier: MIT
#include "liaison/load/format/web_address.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"

namespace liaison::load {
namespace {

bool is_hex(char c) { return text::is_digit(c) || text::is_one_of(c, "abcdefABCDEF"); }

/// Characters that may occur in a path, query or fragment, and whole percent-encodings.
bool has_allowed_characters(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F') return false;
        if (text::is_one_of(c, "\"<>\\^`{|}")) return false;
        if (c != '%') continue;
        if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
    }
    return true;
}

bool is_port(std::string_view text) {
    std::uint16_t port = 0;
    const char* const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, port);
    return error == std::errc() && read == end;
}

bool is_host(std::string_view text) {
    if (text.starts_with('[')) {
        const auto inner = text.substr(1, text.size() - 2);
        return text.ends_with(']') && !inner.empty() &&
               std::ranges::all_of(inner, [](char c) { return is_hex(c) || c == ':' || c == '.'; });
    }
    return !text.empty() && text.find_first_of(":[]") == std::string_view::npos;
}

}  // namespace

bool is_web_address(std::string_view text) {
    std::string_view rest = text;
    const std::string scheme = text::lower(text::take_until(rest, ':'));
    const bool is_web = scheme == "http" || scheme == "https";
    if (!is_web || !rest.starts_with("//") || !has_allowed_characters(rest)) return false;
    rest.remove_prefix(2);
    std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    host.remove_prefix(std::min(host.find('@') + 1, host.size()));
    const auto colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    if (colon != std::string_view::npos && !is_port(host.substr(colon + 1))) return false;
    return is_host(host.substr(0, colon));
}

}  // namespace liaison::load
