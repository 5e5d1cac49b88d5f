// SPDX-License-Identifier: MIT
#include "liaison/model/printable.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "liaison/model/text.hpp"

namespace liaison::text {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
    return std::ranges::any_of(ranges, [c](Range r) { return c >= r.first && c <= r.last; });
}

constexpr std::array kControls{Range{0x00, 0x1F}, Range{0x7F, 0x9F}, Range{0x2028, 0x2029}};

/// Invisible or unassigned code points without the property Default_Ignorable_Code_Point.
constexpr std::array kAlsoInvisible{Range{0x2065, 0x2065}, Range{0x2800, 0x2800},
                                    Range{0xFFF0, 0xFFFB}, Range{0xE0000, 0xE00FF},
                                    Range{0xE01F0, 0xE0FFF}};

/// Blocks of scripts that use zero-width joiners.
constexpr std::array kJoiningScripts{
    Range{0x0600, 0x08FF},    // Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic
    Range{0x0900, 0x0DFF},    // scripts of India and Sri Lanka
    Range{0x1000, 0x109F},    // Myanmar
    Range{0x1780, 0x18AF},    // Khmer, Mongolian
    Range{0xA840, 0xA87F},    // Phags-pa
    Range{0xA8E0, 0xA8FF},    // Devanagari Extended
    Range{0xA980, 0xA9FF},    // Javanese, Myanmar Extended-B
    Range{0xAA60, 0xAA7F},    // Myanmar Extended-A
    Range{0x11000, 0x11FFF},  // Brahmi and its descendants
    Range{0x1E900, 0x1E95F},  // Adlam
};

bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kEnclosingKeycap = 0x20E3;

const utf8proc_property_t& property(char32_t c) {
    return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

bool is_pictograph(char32_t c) {
    return property(c).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

bool is_skin_tone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

bool is_joiner(char32_t c) { return c == kZeroWidthNonJoiner || c == kZeroWidthJoiner; }
bool is_selector(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }
bool is_ideographic_selector(char32_t c) { return c >= 0xE0100 && c <= 0xE01EF; }
bool is_mongolian_selector(char32_t c) { return (c >= 0x180B && c <= 0x180D) || c == 0x180F; }
bool is_any_selector(char32_t c) {
    return is_selector(c) || is_ideographic_selector(c) || is_mongolian_selector(c);
}

bool is_mark(char32_t c) {
    const auto category = property(c).category;
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_ME;
}

bool is_joining_letter(char32_t c) { return is_in(kJoiningScripts, c) && is_letter_or_digit(c); }

bool is_keycap(char32_t c) { return (c >= '0' && c <= '9') || c == '#' || c == '*'; }

bool may_have_variants(char32_t c) {
    const auto category = property(c).category;
    return is_pictograph(c) || category == UTF8PROC_CATEGORY_LO ||
           category == UTF8PROC_CATEGORY_SM || category == UTF8PROC_CATEGORY_SO;
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

/// Appends an escape such as `\u{1B}`.
void append_spelled(char kind, std::uint32_t value, std::string& out) {
    std::array<char, 8> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
    out += '\\';
    out += kind;
    out += '{';
    for (const char* digit = digits.data(); digit != written.ptr; ++digit) {
        out += *digit >= 'a' ? static_cast<char>(*digit - 'a' + 'A') : *digit;
    }
    out += '}';
}

}  // namespace

bool is_ever_unsafe(char32_t c) {
    if (c < 0x80 && is_plain(static_cast<char>(c))) return false;
    if (is_in(kControls, c) || is_in(kAlsoInvisible, c) || is_noncharacter(c)) return true;
    return property(c).ignorable != 0 || is_any_selector(c);
}

bool CharacterReader::is_safe(char32_t c) const {
    const auto next = [this] {
        return rest_.empty() ? char32_t{0} : first_code_point(rest_).value;
    };
    if (is_joiner(c)) {
        if (is_joining_letter(base_) && is_joining_letter(next())) return true;
        return c == kZeroWidthJoiner && is_pictograph(base_) && is_pictograph(next());
    }
    if (is_selector(c)) {
        return may_have_variants(previous_) || (is_keycap(previous_) && next() == kEnclosingKeycap);
    }
    if (is_ideographic_selector(c)) return property(previous_).category == UTF8PROC_CATEGORY_LO;
    if (is_mongolian_selector(c)) return previous_ >= 0x1820 && previous_ <= 0x18AA;
    return !is_ever_unsafe(c);
}

Character CharacterReader::next() {
    if (is_plain(rest_.front())) {
        previous_ = base_ = static_cast<unsigned char>(rest_.front());
        const Character character{base_, rest_.substr(0, 1), true};
        rest_.remove_prefix(1);
        return character;
    }
    const auto [value, length] = first_code_point(rest_);
    Character character{value, rest_.substr(0, length), true};
    rest_.remove_prefix(length);
    const bool ill_formed = value == 0xFFFD && length == 1;
    character.safe = !ill_formed && is_safe(value);
    previous_ = value;
    if (!is_mark(value) && !is_any_selector(value) && !is_skin_tone(value)) base_ = value;
    return character;
}

Printable& Printable::operator+=(const Printable& other) {
    text_ += other.text_;
    return *this;
}

Printable& Printable::operator+=(Literal words) {
    text_ += words.view();
    return *this;
}

Printable Printable::part(std::size_t start, std::size_t end) const {
    return trusted(text_.substr(start, end - start));
}

Printable printable(std::string_view bytes) {
    if (std::ranges::all_of(bytes, is_plain)) return Printable::trusted(std::string(bytes));
    std::string safe;
    safe.reserve(bytes.size());
    for (CharacterReader reader(bytes); !reader.at_end();) {
        const Character character = reader.next();
        if (character.safe) {
            safe += character.bytes;
        } else if (character.bytes.size() == 1 && character.value == 0xFFFD) {
            append_spelled('x', static_cast<unsigned char>(character.bytes.front()), safe);
        } else {
            append_spelled('u', character.value, safe);
        }
    }
    return Printable::trusted(std::move(safe));
}

DividedLine cut_around(DividedLine line, std::size_t before, std::size_t columns) {
    if (line.begins_earlier || width(line.before) > before) {
        std::string_view rest = line.before;
        for (std::size_t filled = width(rest) + 1; filled > before;) {
            const std::size_t grapheme = first_grapheme(rest);
            filled -= width(rest.substr(0, grapheme));
            rest.remove_prefix(grapheme);
        }
        line.before = Printable::trusted("…" + std::string(rest));
    }
    const std::size_t room = columns - width(line.before);
    if (line.ends_later || width(line.after) > room) {
        line.after = line.after.part(0, fitting_prefix(line.after, room - 1));
        line.after += "…";
    }
    return line;
}

}  // namespace liaison::text
