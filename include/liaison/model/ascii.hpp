// SPDX-License-Identifier: MIT
#pragma once

// Tests of ASCII characters that do not depend on the locale. All other bytes fail them.
//
//     text::is_letter('x');         // true
//     text::lower("Content-Type");  // "content-type"

#include <string>
#include <string_view>

namespace liaison::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_small_letter(c) || (c >= 'A' && c <= 'Z'); }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
constexpr bool is_one_of(char c, std::string_view set) { return set.find(c) != set.npos; }

/// The text with ASCII letters in lower case.
inline std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

/// The text with ASCII letters in upper case.
inline std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = is_small_letter(c) ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

}  // namespace liaison::text
