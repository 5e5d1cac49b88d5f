// SPDX-License-Identifier: MIT
#include "liaison/model/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <utility>

#include "liaison/model/ascii.hpp"
#include "model/unicode/ascii_beginning.hpp"
#include "model/unicode/latin_letters.hpp"
#include "model/unicode/mapped_text.hpp"
#include "model/unicode/nfc_quick_check.hpp"

namespace liaison::text {
namespace {

/// One decoded code point, or an ill-formed byte (`code_point` < 0, `length` 1).
struct Decoded {
    utf8proc_int32_t code_point;
    std::size_t length;
};

Decoded decode(std::string_view bytes) {
    if (static_cast<unsigned char>(bytes.front()) < 0x80) return {bytes.front(), 1};
    utf8proc_int32_t code_point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                         static_cast<utf8proc_ssize_t>(bytes.size()), &code_point);
    if (length <= 0) return {-1, 1};
    return {code_point, static_cast<std::size_t>(length)};
}

/// The ASCII letters for a Latin letter that has no decomposition, or else its own bytes.
std::string_view in_ascii(char32_t letter, std::string_view bytes) {
    if (letter < kLatinLetters.front().letter || letter > kLatinLetters.back().letter) return bytes;
    const auto found = std::ranges::lower_bound(kLatinLetters, letter, {}, &LatinLetter::letter);
    return found->letter == letter ? found->ascii : bytes;
}

/// The text with each run of other characters than letters and digits as one space, trimmed, and
/// with Latin letters in ASCII.
std::string words_only(std::string_view utf8) {
    std::string words;
    words.reserve(utf8.size());
    bool pending_space = false;
    while (!utf8.empty()) {
        const auto [code_point, length] = decode(utf8);
        if (is_letter_or_digit(static_cast<char32_t>(code_point))) {
            if (pending_space && !words.empty()) words += ' ';
            pending_space = false;
            words += in_ascii(static_cast<char32_t>(code_point), utf8.substr(0, length));
        } else {
            pending_space = true;
        }
        utf8.remove_prefix(length);
    }
    return words;
}

std::string fold_ascii(std::string_view ascii) {
    std::string folded;
    folded.reserve(ascii.size());
    bool pending_space = false;
    for (const char c : ascii) {
        if (is_alphanumeric(c)) {
            if (pending_space && !folded.empty()) folded += ' ';
            pending_space = false;
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else {
            pending_space = true;
        }
    }
    return folded.empty() ? std::string(ascii) : folded;
}

/// The number of visible ASCII characters at the start. Each is one column and one grapheme.
std::size_t plain_beginning(std::string_view bytes) {
    const auto end =
        std::ranges::find_if(bytes, [](unsigned char c) { return c < 0x20 || c >= 0x7F; });
    return static_cast<std::size_t>(end - bytes.begin());
}

}  // namespace

bool is_ascii(std::string_view bytes) { return ascii_beginning(bytes) == bytes.size(); }

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto [code_point, length] = decode(bytes);
        if (code_point < 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string to_nfc(std::string_view utf8) {
    if (is_surely_nfc(utf8)) return std::string(utf8);
    auto composed = mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return composed ? *std::move(composed) : std::string(utf8);
}

namespace {

bool is_blank_character(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::size_t blanks_at_start(std::string_view text) {
    const auto end = std::ranges::find_if_not(text, is_blank_character);
    return static_cast<std::size_t>(end - text.begin());
}

bool is_special_space(std::int32_t code_point) {
    return code_point >= 0x80 && utf8proc_category(code_point) == UTF8PROC_CATEGORY_ZS;
}

}  // namespace

bool is_blank(std::string_view utf8) {
    if (!utf8.empty() && is_alphanumeric(utf8.front())) return false;  // the usual case
    utf8.remove_prefix(blanks_at_start(utf8));
    return utf8.empty() || (is_special_space(decode(utf8).code_point) && canonical(utf8).empty());
}

bool is_surely_canonical(std::string_view utf8) {
    return is_surely_nfc(utf8) &&
           (utf8.empty() || !(is_blank_character(utf8.front()) || is_blank_character(utf8.back())));
}

std::string canonical(std::string_view utf8) {
    std::string text;
    if (is_surely_nfc(utf8)) {
        text = utf8;
    } else {
        text.reserve(utf8.size());
        for (std::string_view rest = utf8; !rest.empty();) {
            const auto [code_point, length] = decode(rest);
            if (is_special_space(code_point)) {
                text += ' ';
            } else {
                text += rest.substr(0, length);
            }
            rest.remove_prefix(length);
        }
        text = to_nfc(text);
    }
    while (!text.empty() && is_blank_character(text.back())) text.pop_back();
    text.erase(0, blanks_at_start(text));
    return text;
}

std::string fold(std::string_view utf8) {
    if (is_ascii(utf8)) return fold_ascii(utf8);
    const auto stripped =
        mapped(utf8, UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                         UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    if (!stripped) return "\xFF";
    auto words = words_only(*stripped);
    return words.empty() ? *stripped : words;
}

std::string word_key(std::string_view utf8) {
    std::string key = fold(utf8);
    std::erase(key, ' ');
    return key;
}

std::size_t width(std::string_view utf8) {
    std::size_t columns = 0;
    while (true) {
        const std::size_t plain = plain_beginning(utf8);
        columns += plain;
        utf8.remove_prefix(plain);
        if (utf8.empty()) return columns;
        const auto [code_point, length] = decode(utf8);
        columns += code_point < 0 ? 1U : static_cast<std::size_t>(utf8proc_charwidth(code_point));
        utf8.remove_prefix(length);
    }
}

std::size_t code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool is_letter_or_digit(char32_t code_point) {
    if (code_point < 0x80) return is_alphanumeric(static_cast<char>(code_point));
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_NO:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC: return true;
        default: return false;
    }
}

CodePoint first_code_point(std::string_view utf8) {
    const auto [code_point, length] = decode(utf8);
    return {code_point < 0 ? char32_t{0xFFFD} : static_cast<char32_t>(code_point), length};
}

std::size_t first_grapheme(std::string_view utf8) {
    if (utf8.empty()) return 0;
    if (plain_beginning(utf8.substr(0, 2)) == 2) return 1;
    auto [previous, end] = decode(utf8);
    utf8proc_int32_t state = 0;
    while (end < utf8.size()) {
        const auto [next, length] = decode(utf8.substr(end));
        if (previous < 0 || next < 0) break;
        if (utf8proc_grapheme_break_stateful(previous, next, &state) != 0) break;
        end += length;
        previous = next;
    }
    return end;
}

std::size_t fitting_prefix(std::string_view utf8, std::size_t columns) {
    std::size_t end = 0;
    for (std::size_t filled = 0; end < utf8.size();) {
        // Plain characters are passed over at once, but a mark may follow the last one.
        const std::size_t plain = plain_beginning(utf8.substr(end, columns - filled + 1));
        const std::size_t next = plain > 1 ? plain - 1 : first_grapheme(utf8.substr(end));
        filled += width(utf8.substr(end, next));
        if (filled > columns) break;
        end += next;
    }
    return end;
}

std::string_view take_until(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

std::string counted(std::size_t number, std::string_view one, std::string_view several) {
    return std::to_string(number) + ' ' + std::string(number == 1 ? one : several);
}

void append_item(std::string& list, std::string_view item, std::string_view separator) {
    if (!list.empty() && !item.empty()) list += separator;
    list += item;
}

}  // namespace liaison::text
