// SPDX-License-Identifier: MIT
#include "liaison/ask/fingerprint.hpp"

#include <xxhash.h>

#include <array>
#include <utility>

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

constexpr std::array kReplacements{
    Replacement{"\u2018", "'"},  Replacement{"\u2019", "'"},  Replacement{"\u201A", "'"},
    Replacement{"\u201B", "'"},  Replacement{"\u201C", "\""}, Replacement{"\u201D", "\""},
    Replacement{"\u201E", "\""}, Replacement{"\u201F", "\""}, Replacement{"\u00AD", ""},
    Replacement{"\u00A0", " "},  Replacement{"\u2009", " "},  Replacement{"\u202F", " "},
    Replacement{"\u200B", ""},   Replacement{"\uFEFF", ""},
};

constexpr std::array<std::string_view, 7> kBullets{"- ",      "* ",      "\u2022 ", "\u2013 ",
                                                   "\u2014 ", "\u00B7 ", "\u25E6 "};

std::string replaced(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Replacement* match = nullptr;
        for (const Replacement& replacement : kReplacements) {
            if (text.starts_with(replacement.first)) match = &replacement;
        }
        if (match != nullptr) {
            result += match->second;
            text.remove_prefix(match->first.size());
        } else {
            result += text.front();
            text.remove_prefix(1);
        }
    }
    return result;
}

std::string with_single_spaces(std::string_view text) {
    std::string result;
    bool pending = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v') {
            pending = true;
            continue;
        }
        if (pending && !result.empty()) result += ' ';
        pending = false;
        result += c;
    }
    return result;
}

}  // namespace

std::string normalized_paragraph(std::string_view paragraph) {
    std::string text = with_single_spaces(replaced(text::to_nfc(paragraph)));
    for (const std::string_view bullet : kBullets) {
        if (!text.starts_with(bullet)) continue;
        text.erase(0, bullet.size());
        break;
    }
    return text;
}

std::uint64_t fingerprint(std::string_view paragraph) {
    return digest(normalized_paragraph(paragraph));
}

std::uint64_t digest(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string to_hex(std::uint64_t fingerprint) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex(16, '0');
    for (std::size_t i = hex.size(); i-- > 0; fingerprint >>= 4U)
        hex[i] = kDigits[fingerprint & 0xFU];
    return hex;
}

}  // namespace liaison::ask
