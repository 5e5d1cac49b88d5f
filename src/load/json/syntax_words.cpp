// SPDX-License-Identifier: MIT
#include "load/json/syntax_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "liaison/model/ascii.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::load {
namespace {

constexpr std::size_t kLongestWord = 20;  // bytes of a word that a message quotes

struct Invisible {
    char32_t code_point;
    std::string_view name;
};

constexpr std::array kInvisible{
    Invisible{0xA0, "a no-break space"},          Invisible{0xAD, "a soft hyphen"},
    Invisible{0x2007, "a figure space"},          Invisible{0x200B, "a zero-width space"},
    Invisible{0x200C, "a zero-width non-joiner"}, Invisible{0x200D, "a zero-width joiner"},
    Invisible{0x202F, "a narrow no-break space"}, Invisible{0x2060, "a word joiner"},
    Invisible{0x3000, "an ideographic space"},    Invisible{0xFEFF, "a byte order mark"},
};

constexpr std::array<char32_t, 12> kTypographicQuotes{
    0xAB, 0xBB, 0x2018, 0x2019, 0x201A, 0x201B, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A,
};

struct Signature {
    std::string_view bytes;
    std::string_view message;
};

// Magic numbers of other file types.
constexpr std::array kSignatures{
    Signature{"\xFF\xFE", "the file is in UTF-16; save it in UTF-8"},
    Signature{"\xFE\xFF", "the file is in UTF-16; save it in UTF-8"},
    Signature{"\x1F\x8B", "the file is compressed with gzip"},
    Signature{"BZh", "the file is compressed with bzip2"},
    Signature{"\xFD\x37zX", "the file is compressed with xz"},
    Signature{"\x28\xB5\x2F\xFD", "the file is compressed with zstd"},
    Signature{"PK\x03\x04", "the file is a ZIP archive"},
    Signature{"%PDF", "the file is a PDF document"},
    Signature{"\x89LKB", "this is a snapshot, which cannot come from a pipe; save it to a file"},
};

std::string shortened(std::string_view word) {
    if (word.size() <= kLongestWord) return std::string(word);
    std::size_t size = kLongestWord;
    while (!text::is_utf8(word.substr(0, size))) --size;
    return fmt::format("{}…", word.substr(0, size));
}

/// Whether zero and nonzero bytes alternate, as in ASCII text encoded in UTF-16.
bool is_utf16(std::string_view head) {
    if (head.size() < 4) return false;
    const auto is_zero = [&](std::size_t i) { return head[i] == '\0'; };
    return is_zero(0) != is_zero(1) && is_zero(0) == is_zero(2) && is_zero(1) == is_zero(3);
}

}  // namespace

bool is_word(char byte) { return text::is_alphanumeric(byte) || text::is_one_of(byte, "-+._"); }

std::string_view word_of(std::string_view ahead) {
    std::size_t size = 0;
    while (size < ahead.size()) {
        const auto [value, length] = text::first_code_point(ahead.substr(size));
        if (!is_word(ahead[size]) && !(value >= 0x80 && text::is_letter_or_digit(value))) break;
        size += length;
    }
    return ahead.substr(0, size);
}

std::string name_of(std::string_view ahead) {
    if (ahead.empty()) return "the end of the file";
    const std::string_view word = word_of(ahead);
    if (!word.empty()) return shortened(word);
    const char first = ahead.front();
    if (first == '"') return "a text";
    if (first == '\0') return "a NUL byte";
    const auto [value, length] = text::first_code_point(ahead);
    const std::string_view bytes = ahead.substr(0, length);
    if (!text::is_utf8(bytes)) {
        return fmt::format("the byte 0x{:02X}", static_cast<unsigned char>(first));
    }
    const auto number = static_cast<std::uint32_t>(value);
    if (text::is_ever_unsafe(value)) return fmt::format("the character U+{:04X}", number);
    if (length == 1) return fmt::format("'{}'", first);
    return fmt::format("'{}' (U+{:04X})", bytes, number);
}

std::optional<std::string> foreign_syntax(std::string_view ahead) {
    if (ahead.starts_with("//") || ahead.starts_with("/*") || ahead.starts_with('#')) {
        return "JSON has no comments";
    }
    if (ahead.starts_with('\'')) return "single quotes; JSON needs double ones";
    const auto [code_point, length] = text::first_code_point(ahead);
    if (std::ranges::count(kTypographicQuotes, code_point) > 0) {
        return "typographic quotes; JSON needs straight ones: \"";
    }
    const auto invisible = std::ranges::find(kInvisible, code_point, &Invisible::code_point);
    if (invisible == kInvisible.end()) return std::nullopt;
    return fmt::format("{} (U+{:04X}) outside of a text; delete it", invisible->name,
                       static_cast<std::uint32_t>(code_point));
}

std::optional<std::string> mistaken_literal(std::string_view word) {
    const std::string plain = text::lower(word);
    if (plain == "nan" || plain == "inf" || plain == "infinity" || plain == "undefined") {
        return fmt::format("JSON has no {}", word);
    }
    if (plain == "none" || plain == "nil") return fmt::format("expected null, not {}", word);
    constexpr std::size_t kTelling = 3;  // a word with the first 3 letters of a literal means it
    for (const std::string_view literal : {"true", "false", "null"}) {
        if (word == literal || !plain.starts_with(literal.substr(0, kTelling))) continue;
        return fmt::format("expected {}, not {}", literal, shortened(word));
    }
    return std::nullopt;
}

std::optional<std::string> foreign_file(std::string_view head) {
    for (const auto& [bytes, message] : kSignatures) {
        if (head.starts_with(bytes)) return std::string(message);
    }
    if (is_utf16(head)) return "the file is in UTF-16; save it in UTF-8";
    return std::nullopt;
}

}  // namespace liaison::load
