// SPDX-License-Identifier: MIT
#pragma once

// Text that is safe to show: no control characters, no invisible ones, no changes of direction.
// Functions that write for people take `Printable`, so that text from files or arguments cannot
// reach them unchecked.
//
//     text::printable("a\x1b[31m");      // a\u{1B}[31m
//     text::printable("Part\u200Bner");  // Part\u{200B}ner

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace liaison::text {

/// A string literal of the program, which needs no check.
class Literal {
  public:
    consteval Literal(const char* words) : words_(words) {}
    constexpr std::string_view view() const { return words_; }

  private:
    std::string_view words_;
};

class Printable {
  public:
    Printable() = default;
    explicit Printable(Literal words) : text_(words.view()) {}

    /// Text that the program composed from printable texts, such as one in colour. Not checked.
    static Printable trusted(std::string text) {
        Printable printable;
        printable.text_ = std::move(text);
        return printable;
    }

    /// Implicit, since printable text may be used like any other text.
    operator std::string_view() const { return text_; }
    const std::string& string() const& { return text_; }
    std::string string() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }

    Printable& operator+=(const Printable& other);
    Printable& operator+=(Literal words);
    /// The bytes in [start, end). Both must be between code points.
    Printable part(std::size_t start, std::size_t end) const;

    bool operator==(const Printable&) const = default;
    bool operator==(std::string_view other) const { return text_ == other; }

  private:
    std::string text_;
};

/// The text with each unsafe character replaced by an escape such as `\u{1B}`, and each ill-formed
/// byte by one such as `\x{FF}`. The result is well-formed UTF-8 on one line. Idempotent.
Printable printable(std::string_view bytes);

/// A line, split at the position that a caret points at.
struct DividedLine {
    Printable before;
    Printable after;
    bool begins_earlier = false;  ///< whether text in front of `before` is left out
    bool ends_later = false;      ///< whether text behind `after` is left out
};

/// Cuts the line to `columns` columns, at most `before` of them in front of the caret. "…" replaces
/// the text left out at either end.
DividedLine cut_around(DividedLine line, std::size_t before, std::size_t columns);

/// A code point of a text.
struct Character {
    char32_t value = 0;      ///< U+FFFD for an ill-formed byte
    std::string_view bytes;  ///< its bytes in the text
    bool safe = true;        ///< whether it may be shown; false for an ill-formed byte
};

/// Reads the code points of a text in order. Unsafe characters are
/// - control characters, and line and paragraph separators,
/// - bidirectional controls (Unicode Standard Annex 9),
/// - invisible characters: Default_Ignorable_Code_Points, interlinear annotation and the Braille
///   blank; and noncharacters.
/// Exceptions, which are safe: a zero-width joiner or non-joiner between letters of a script that
/// needs it (Unicode Standard Annex 31, 2.3), a joiner between emoji, and a variation selector
/// behind a character with variants (Unicode Technical Standard 51; the Standard, 23.4).
class CharacterReader {
  public:
    explicit CharacterReader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    /// The next character; there must be one.
    Character next();

  private:
    bool is_safe(char32_t code_point) const;

    std::string_view rest_;
    char32_t previous_ = 0;  ///< the last code point
    char32_t base_ = 0;      ///< the last code point except marks, selectors and skin tones
};

/// Whether a code point is always unsafe or, like a joiner, in some contexts.
bool is_ever_unsafe(char32_t code_point);

}  // namespace liaison::text
