// SPDX-License-Identifier: MIT
#include "load/json/syntax_tokens.hpp"

#include <fmt/format.h>

#include <string_view>

#include "liaison/model/ascii.hpp"
#include "load/json/syntax_words.hpp"

namespace liaison::load {
namespace {

/// Number and range of the bytes that may follow the first byte of a UTF-8 character (Unicode 15,
/// table 3-7). The third and fourth bytes are always from 0x80 to 0xBF.
struct Continuation {
    int count = 0;  ///< 0: no valid character begins with this byte
    unsigned char least_second = 0x80;
    unsigned char greatest_second = 0xBF;
};

Continuation continuation_of(unsigned char first) {
    if (first == 0xE0) return {2, 0xA0, 0xBF};
    if (first == 0xED) return {2, 0x80, 0x9F};
    if (first == 0xF0) return {3, 0x90, 0xBF};
    if (first == 0xF4) return {3, 0x80, 0x8F};
    if (first >= 0xC2 && first <= 0xDF) return {1};
    if (first >= 0xE1 && first <= 0xEF) return {2};
    if (first >= 0xF1 && first <= 0xF3) return {3};
    return {};
}

class TextWalk {
  public:
    explicit TextWalk(SyntaxCursor& cursor) : cursor_(cursor), opened_(cursor.position()) {}

    void run() {
        cursor_.advance();
        while (peek() != '"') step();
        cursor_.advance();
    }

  private:
    char peek() const {
        if (!cursor_.at_end()) return cursor_.peek();
        cursor_.fail(fmt::format("the file ends within the text that begins in {}", begin()));
    }

    std::string begin() const { return in_words(opened_); }

    void step() {
        const auto byte = static_cast<unsigned char>(peek());
        if (byte == '\\') return escape();
        if (byte < 0x20) fail_at_control(byte);
        if (byte >= 0x80) return long_character(byte);
        cursor_.advance();
    }

    [[noreturn]] void fail_at_control(unsigned char byte) const {
        switch (byte) {
            case '\0': cursor_.fail("a NUL byte within a text");
            case '\t': cursor_.fail(R"(a tab within a text is written "\t")");
            case '\n':
            case '\r':
                cursor_.fail(fmt::format(
                    "a line break within the text that begins in {}: the closing quote is missing,"
                    " or the line break has to be written \"\\n\"",
                    begin()));
            default:
                cursor_.fail(fmt::format(
                    R"(a control character within a text is written "\u{:04x}")", byte));
        }
    }

    void long_character(unsigned char first) {
        const auto [count, least_second, greatest_second] = continuation_of(first);
        if (count == 0) fail_at_encoding();
        cursor_.advance();
        for (int i = 0; i < count; ++i) {
            const auto byte = static_cast<unsigned char>(peek());
            const bool fits =
                i == 0 ? byte >= least_second && byte <= greatest_second : (byte & 0xC0U) == 0x80U;
            if (!fits) fail_at_encoding();
            cursor_.advance();
        }
    }

    [[noreturn]] void fail_at_encoding() const {
        cursor_.fail("these bytes are not UTF-8; save the file in UTF-8");
    }

    void escape() {
        cursor_.advance();
        const char letter = peek();
        if (letter == '\'') cursor_.fail("a single quote needs no backslash");
        if (!text::is_one_of(letter, "\"\\/bfnrtu")) {
            cursor_.fail(R"(no escape sequence begins like this; a backslash is written "\\")");
        }
        cursor_.advance();
        if (letter != 'u' || !code_unit(false)) return;
        expect_second_half('\\');
        expect_second_half('u');
        code_unit(true);
    }

    void expect_second_half(char byte) {
        if (peek() != byte) fail_at_half();
        cursor_.advance();
    }

    [[noreturn]] void fail_at_half() const { cursor_.fail("half of a surrogate pair"); }

    /// Reads the four digits of a UTF-16 code unit. Returns whether it is a high surrogate. Fails
    /// if it is a low surrogate and `second_half_wanted` is false, or the reverse.
    bool code_unit(bool second_half_wanted) {
        const bool in_surrogates = text::is_one_of(hex_digit(), "dD");
        if (second_half_wanted && !in_surrogates) fail_at_half();
        cursor_.advance();
        const char second = hex_digit();
        const bool second_half = in_surrogates && text::is_one_of(second, "cdefCDEF");
        if (second_half != second_half_wanted) fail_at_half();
        cursor_.advance();
        for (int i = 0; i < 2; ++i) {
            hex_digit();
            cursor_.advance();
        }
        return in_surrogates && text::is_one_of(second, "89abAB");
    }

    char hex_digit() const {
        const char digit = peek();
        if (!text::is_one_of(digit, "0123456789abcdefABCDEF")) {
            cursor_.fail("an escape sequence needs four hexadecimal digits here");
        }
        return digit;
    }

    SyntaxCursor& cursor_;
    Position opened_;
};

/// Reads one or more digits. `location` says in the error message where in the number they are.
void walk_digits(SyntaxCursor& cursor, std::string_view location) {
    if (cursor.at_end() || !text::is_digit(cursor.peek())) {
        const Position here = cursor.position();
        const std::string ahead = cursor.take_ahead();
        const auto mistaken = mistaken_literal(word_of(ahead));
        const auto general = fmt::format("expected a digit {}, not {}", location, name_of(ahead));
        throw SyntaxFault{mistaken.value_or(general), here};
    }
    while (!cursor.at_end() && text::is_digit(cursor.peek())) cursor.advance();
}

}  // namespace

std::string in_words(Position position) {
    return fmt::format("line {}, column {}", position.line, position.column);
}

void walk_text(SyntaxCursor& cursor) { TextWalk(cursor).run(); }

void walk_number(SyntaxCursor& cursor) {
    if (cursor.is_at('-')) cursor.advance();
    if (cursor.is_at('0')) {
        cursor.advance();
        if (!cursor.at_end() && text::is_digit(cursor.peek())) {
            cursor.fail("a number must not begin with 0");
        }
    } else {
        walk_digits(cursor, "after '-'");
    }
    if (cursor.is_at('.')) {
        cursor.advance();
        walk_digits(cursor, "after the decimal point");
    }
    if (cursor.is_at('e') || cursor.is_at('E')) {
        cursor.advance();
        if (cursor.is_at('+') || cursor.is_at('-')) cursor.advance();
        walk_digits(cursor, "in the exponent");
    }
}

std::size_t walk_letters(SyntaxCursor& cursor, std::string_view literal) {
    std::size_t count = 0;
    for (; count < literal.size() && cursor.is_at(literal[count]); ++count) cursor.advance();
    return count;
}

}  // namespace liaison::load
