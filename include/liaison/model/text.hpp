// SPDX-License-Identifier: MIT
#pragma once

// Functions on UTF-8 text: normalization, folding for comparison, and width on a terminal. Text
// that is safe to print is in printable.hpp.
//
//     text::fold("Été  counter-terrorism");  // "ete counter terrorism"
//     text::width("国連");                   // 4

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

/// Whether the text is empty or consists of blanks and other spaces.
bool is_blank(std::string_view utf8);

/// The text as a knowledge base keeps it: in NFC, without blanks at its ends, and with a plain
/// space for every other space separator of Unicode (category Zs), such as the no-break space.
std::string canonical(std::string_view utf8);

/// A quick check that is true only for text that `canonical` leaves unchanged, which is most text.
bool is_surely_canonical(std::string_view utf8);

/// The form in which names are compared: compatibility-decomposed, case-folded, without accents,
/// with ASCII letters for further Latin letters such as ł, ø and æ (CLDR, Latin-ASCII), with each
/// run of other characters than letters and digits as one space, and none at the ends. Text without
/// letters and digits keeps its other characters, so that it equals only itself. Ill-formed UTF-8
/// becomes the byte FF, which occurs in no other folded text.
std::string fold(std::string_view utf8);

/// The form in which words of a vocabulary are compared: `fold` without spaces, so that "to-date",
/// "To date" and "TO_DATE" are equal.
std::string word_key(std::string_view utf8);

/// The width of the text in terminal columns: 0 for a combining mark, 2 for a wide character.
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

/// Length in bytes of the longest prefix of whole graphemes that fits into so many columns.
std::size_t fitting_prefix(std::string_view utf8, std::size_t columns);

/// Removes the text up to the separator, or all of it, and returns it without the separator.
std::string_view take_until(std::string_view& text, char separator);

/// The text in double quotes, for messages: `"undoc"`.
std::string quoted(std::string_view text);

/// "1 fact", "2 facts".
std::string counted(std::size_t number, std::string_view one, std::string_view several);

/// Appends an item to a list in words, unless it is empty: "a" and "b" become "a, b".
void append_item(std::string& list, std::string_view item, std::string_view separator = ", ");

/// A list in words: "a, b, c", or "a, b or c" if `last` is " or ".
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
