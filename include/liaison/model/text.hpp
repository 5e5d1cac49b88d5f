// SPDX-License-Identifier: MIT
#pragma once

// UTF-8 text as a reader sees it: normal form, look-up form and width in terminal cells. A form
// that is safe to print is in printable.hpp.
//
//     text::fold("Été  counter-terrorism")  == "ete counter terrorism"
//     text::width("国連")                    == 4

#include <cstddef>
#include <string>
#include <string_view>

namespace liaison::text {

/// Whether every byte belongs to a well-formed UTF-8 sequence (Unicode 15, table 3-7).
bool is_utf8(std::string_view bytes);

/// Whether every byte is below 0x80.
bool is_ascii(std::string_view bytes);

/// Normalization Form C (Unicode Standard Annex 15); ill-formed UTF-8 stays as it is.
std::string to_nfc(std::string_view utf8);

/// The form in which names are compared: compatibility-decomposed, case-folded, without accents,
/// each run of anything but letters and digits turned into one space, none at the ends.
/// Text with neither letters nor digits is only case-folded, so that it still equals itself alone.
/// Ill-formed UTF-8 becomes a byte that no text has: it equals, begins and is part of nothing.
std::string fold(std::string_view utf8);

/// Columns that the text takes on a terminal; combining marks take none, wide characters two.
std::size_t width(std::string_view utf8);

/// Number of code points of well-formed UTF-8.
std::size_t code_points(std::string_view utf8);

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;  ///< in bytes
};

/// The first code point of well-formed, non-empty UTF-8; an ill-formed byte counts as U+FFFD.
CodePoint first_code_point(std::string_view utf8);

/// Whether a code point belongs to a word: a letter, a digit or a mark on one.
bool is_letter_or_digit(char32_t code_point);

/// Length in bytes of the first grapheme cluster (Unicode Standard Annex 29); 0 for empty text.
std::size_t first_grapheme(std::string_view utf8);

/// Length in bytes of the longest beginning of whole graphemes that takes no more columns.
std::size_t fitting_prefix(std::string_view utf8, std::size_t columns);

/// Takes off the text up to the separator, and the separator: all of it where there is none.
std::string_view take_until(std::string_view& text, char separator);

/// The text between double quotes, for messages: `"undoc"`.
std::string quoted(std::string_view text);

/// "1 fact", "2 facts".
std::string counted(std::size_t number, std::string_view one, std::string_view several);

/// Lengthens a list in words by an item, unless that is empty: "a" by "b" to "a, b".
void append_item(std::string& list, std::string_view item, std::string_view separator = ", ");

/// Items in words: "a, b, c" or, with " or " in front of the last one, "a, b or c".
template <typename Items>
std::string joined(const Items& items, std::string_view separator = ", ",
                   std::string_view last = {}) {
    std::string list;
    std::size_t left = std::size(items);
    for (const auto& item : items) {
        append_item(list, item, --left == 0 && !last.empty() ? last : separator);
    }
    return list;
}

}  // namespace liaison::text
