// SPDX-License-Identifier: MIT
#include "liaison/ask/words/fingerprint.hpp"

#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <array>

#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

struct Replacement {
    char32_t of;
    std::string_view by;
};

constexpr std::array kQuotes{
    Replacement{U'\u2018', "'"},  Replacement{U'\u2019', "'"},  Replacement{U'\u201A', "'"},
    Replacement{U'\u201B', "'"},  Replacement{U'\u201C', "\""}, Replacement{U'\u201D', "\""},
    Replacement{U'\u201E', "\""}, Replacement{U'\u201F', "\""},
};

/// Latin and Armenian ligatures. Ligatures of other scripts are letters and stay.
constexpr char32_t kFirstLigature = U'\uFB00';
constexpr char32_t kLastLigature = U'\uFB17';

/// ASCII punctuation that belongs to a sentence and never marks an item of a list.
constexpr std::string_view kSentencePunctuation = ".,:;!?\"'";

utf8proc_category_t category_of(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

/// Whether the code point has the Unicode property White_Space.
bool is_white_space(char32_t c) {
    if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
    if (c == U'\u0085') return true;
    const auto category = category_of(c);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

/// Whether the code point has the Unicode property Default_Ignorable_Code_Point.
bool is_ignorable(char32_t c) {
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->ignorable != 0;
}

void append_ligature(std::string& text, std::string_view ligature) {
    std::array<utf8proc_int32_t, 4> letters{};
    const auto count = utf8proc_decompose(
        reinterpret_cast<const utf8proc_uint8_t*>(ligature.data()),
        static_cast<utf8proc_ssize_t>(ligature.size()), letters.data(), letters.size(),
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE));
    for (std::size_t i = 0;
         i < static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)) && i < letters.size();
         ++i) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(letters.at(i), bytes.data());
        text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
}

/// Appends a code point that is neither ASCII nor white space, in the form used for comparison.
void append_folded(std::string& text, std::string_view bytes, char32_t code_point) {
    if (is_ignorable(code_point)) return;
    if (category_of(code_point) == UTF8PROC_CATEGORY_PD) {
        text += '-';
    } else if (code_point >= kFirstLigature && code_point <= kLastLigature) {
        append_ligature(text, bytes);
    } else if (const auto quote = std::ranges::find(kQuotes, code_point, &Replacement::of);
               quote != kQuotes.end()) {
        text += quote->by;
    } else {
        text += bytes;
    }
}

std::string folded(std::string_view nfc) {
    std::string text;
    text.reserve(nfc.size());
    bool pending = false;
    while (!nfc.empty()) {
        const auto first = static_cast<unsigned char>(nfc.front());
        const auto [code_point, length] =
            first < 0x80 ? text::CodePoint{first, 1} : text::first_code_point(nfc);
        const std::string_view bytes = nfc.substr(0, length);
        nfc.remove_prefix(length);
        if (is_white_space(code_point)) {
            pending = true;
            continue;
        }
        const std::size_t before = text.size();
        if (pending && !text.empty()) text += ' ';
        const std::size_t begin = text.size();
        if (code_point < 0x80) {
            text += bytes;
        } else {
            append_folded(text, bytes, code_point);
        }
        if (text.size() == begin) {
            text.resize(before);  // an ignored code point does not end a run of white space
        } else {
            pending = false;
        }
    }
    return text;
}

bool is_list_marker(char32_t c, std::string_view rest) {
    switch (category_of(c)) {
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_SO:
        case UTF8PROC_CATEGORY_CO: return true;  // bullets of symbol fonts, as PDF files have them
        case UTF8PROC_CATEGORY_PO:
            return c >= 0x80 ||
                   kSentencePunctuation.find(static_cast<char>(c)) == std::string_view::npos;
        case UTF8PROC_CATEGORY_SM:
        case UTF8PROC_CATEGORY_SC:
            // "+ 5 %" and "€ 5" are amounts.
            return !rest.empty() && (rest.front() < '0' || rest.front() > '9');
        default: return false;
    }
}

}  // namespace

std::string normalized_paragraph(std::string_view paragraph) {
    std::string text = folded(text::to_nfc(paragraph));
    text.erase(0, bullet_length(text));
    return text;
}

std::size_t bullet_length(std::string_view normalized) {
    if (normalized.empty()) return 0;
    const auto [code_point, length] = text::first_code_point(normalized);
    if (normalized.size() <= length + 1 || normalized[length] != ' ') return 0;
    return is_list_marker(code_point, normalized.substr(length + 1)) ? length + 1 : 0;
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
