// SPDX-License-Identifier: MIT
#pragma once

// Text that is safe to show: nothing in it drives a terminal, is invisible or turns the direction
// of reading. Writers for readers take `Printable`, so that text of a file or of an argument cannot
// reach them as it is.
//
//     text::printable("a\x1b[31m")        reads  a\u{1B}[31m
//     text::printable("Part\u200Bner")    reads  Part\u{200B}ner

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace liaison::text {

/// Words of the program itself, from its source.
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

    /// What the program made of printable texts, such as one in colour.
    static Printable trusted(std::string text) {
        Printable printable;
        printable.text_ = std::move(text);
        return printable;
    }

    /// Implicit, as it is a text like any other, only safer.
    operator std::string_view() const { return text_; }
    const std::string& string() const& { return text_; }
    std::string string() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }

    Printable& operator+=(const Printable& other);
    Printable& operator+=(Literal words);
    /// Bytes from `start` to before `end`, which must be between code points.
    Printable part(std::size_t start, std::size_t end) const;

    bool operator==(const Printable&) const = default;
    bool operator==(std::string_view other) const { return text_ == other; }

  private:
    std::string text_;
};

/// The text with each unsafe character as `\u{1B}` and each ill-formed byte as `\x{FF}`: always
/// well-formed UTF-8 on one line. Printable text stays as it is.
Printable printable(std::string_view bytes);

/// A line in two parts, between which is the place that a caret points at.
struct DividedLine {
    Printable before;
    Printable after;
    bool begins_earlier = false;  ///< than `before`
    bool ends_later = false;      ///< than `after`
};

/// The line cut to a number of columns, of which no more than `before` are in front of the place.
/// "…" stands for the text left out at either end.
DividedLine cut_around(DividedLine line, std::size_t before, std::size_t columns);

/// A code point of a text where it stands.
struct Character {
    char32_t value = 0;      ///< U+FFFD for an ill-formed byte
    std::string_view bytes;  ///< of the text
    bool safe = true;        ///< whether it may be shown; an ill-formed byte may not
};

/// Reads the code points of a text in order. Not safe are
/// - control characters, and the separators of lines and paragraphs,
/// - bidirectional controls (Unicode Standard Annex 9),
/// - what is invisible: the property Default_Ignorable_Code_Point, interlinear annotation and the
///   blank of Braille, and noncharacters.
/// Safe all the same are a zero-width joiner or non-joiner between letters of a script that needs
/// it (Unicode Standard Annex 31, 2.3) or, the joiner, between emoji; and a variation selector
/// behind a character that has variants (Unicode Technical Standard 51; the Standard, 23.4).
class CharacterReader {
  public:
    explicit CharacterReader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    /// The next character; there must be one.
    Character next();

  private:
    bool is_safe(char32_t code_point) const;

    std::string_view rest_;
    char32_t previous_ = 0;  ///< code point before the next one
    char32_t base_ = 0;      ///< last code point that is no mark, selector or skin tone
};

/// Whether a code point is unsafe wherever it stands or, as a joiner, in some places.
bool is_ever_unsafe(char32_t code_point);

}  // namespace liaison::text
