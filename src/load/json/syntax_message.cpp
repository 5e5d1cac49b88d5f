// SPDX-License-Identifier: MIT
#include "load/json/syntax_message.hpp"

#include <fmt/format.h>

#include <string>

#include "liaison/model/ascii.hpp"
#include "load/json/syntax_tokens.hpp"
#include "load/json/syntax_words.hpp"

namespace liaison::load {
namespace {

using Next = SyntaxState::Next;
using Token = SyntaxState::Token;

bool begins_value(char byte) { return text::is_one_of(byte, "{[\"-0123456789"); }

std::string what_is_expected(const SyntaxState& state) {
    switch (state.next) {
        case Next::root:
        case Next::member:
        case Next::element: return "a value";
        case Next::first_element: return "a value or ']'";
        case Next::first_key: return "a key or '}'";
        case Next::key: return "a key";
        case Next::colon: return "':' after the key";
        case Next::comma: return fmt::format("',' or '{}'", state.brackets.back().closing());
        case Next::end: break;
    }
    return "the end of the file";
}

std::string message(const SyntaxState& state, std::string_view ahead, std::string_view hint = {}) {
    return fmt::format("expected {}, not {}{}", what_is_expected(state), name_of(ahead), hint);
}

std::string message_at_value(const SyntaxState& state, std::string_view ahead) {
    const char first = ahead.front();
    if (state.next == Next::element && first == ']') {
        return "expected a value after the comma, not ']'; remove the comma";
    }
    if (first == '+') return "a number must not begin with '+'";
    if (first == '.') return "a number must not begin with '.'";
    if (state.next == Next::root && first == '<') {
        return message(state, ahead, "; is this HTML or XML?");
    }
    return message(state, ahead);
}

std::string message_at_key(const SyntaxState& state, std::string_view ahead) {
    if (state.next == Next::key && ahead.front() == '}') {
        return "expected a key after the comma, not '}'; remove the comma";
    }
    if (word_of(ahead).empty()) return message(state, ahead);
    return fmt::format("expected a key in double quotes, not {}", name_of(ahead));
}

SyntaxFault fault_at_comma(const SyntaxState& state, std::string_view ahead, Position here) {
    const char first = ahead.front();
    const bool on_later_line = state.end_of_last.line < here.line;
    if (on_later_line && (begins_value(first) || !word_of(ahead).empty())) {
        return {fmt::format("expected {} here; {} follows in line {}", what_is_expected(state),
                            name_of(ahead), here.line),
                state.end_of_last};
    }
    if (!text::is_one_of(first, "]}")) return {message(state, ahead), here};
    const auto& [opening, position] = state.brackets.back();
    return {
        message(state, ahead, fmt::format("; the '{}' in {} is open", opening, in_words(position))),
        here};
}

std::string message_after_root(const SyntaxState& state, std::string_view ahead, Position here) {
    const char first = ahead.front();
    if (first == ':' && state.last == Token::text) {
        return message(state, ahead, "; is the '{' at the beginning missing?");
    }
    if (text::is_one_of(first, ",;") && state.last != Token::other) {
        return message(state, ahead, "; is this CSV?");
    }
    if (!begins_value(first)) return message(state, ahead);
    return message(state, ahead,
                   state.end_of_last.line < here.line ? "; a file has one value, not one per line"
                                                      : "; a file has one value");
}

}  // namespace

SyntaxFault unexpected(const SyntaxState& state, std::string_view ahead, Position here) {
    if (auto foreign = foreign_syntax(ahead)) return {*foreign, here};
    if (here == state.end_of_last && is_word(ahead.front())) {
        if (state.last == Token::number) {
            return {fmt::format("a number cannot contain '{}'; a text needs double quotes",
                                ahead.front()),
                    here};
        }
        if (state.last == Token::text) {
            return {message(state, ahead, R"(; a double quote within a text is written \")"), here};
        }
    }
    switch (state.next) {
        case Next::root:
        case Next::member:
        case Next::first_element:
        case Next::element: {
            const bool is_name = !word_of(ahead).empty() && !text::is_one_of(ahead.front(), "+.");
            if (is_name) return unexpected_word(state, ahead, here);
            return {message_at_value(state, ahead), here};
        }
        case Next::first_key:
        case Next::key: return {message_at_key(state, ahead), here};
        case Next::colon: break;
        case Next::comma: return fault_at_comma(state, ahead, here);
        case Next::end: return {message_after_root(state, ahead, here), here};
    }
    return {message(state, ahead), here};
}

SyntaxFault unexpected_word(const SyntaxState& state, std::string_view ahead, Position here) {
    const std::string_view word = word_of(ahead);
    if (auto mistaken = mistaken_literal(word)) return {*mistaken, here};
    const std::string_view rest = ahead.substr(word.size());
    std::string_view hint;
    if (state.next != Next::root) {
        hint = "; a text needs double quotes";
    } else if (!rest.empty() && text::is_one_of(rest.front(), ",;\t")) {
        hint = "; is this CSV?";
    }
    return {fmt::format("expected a value, not {}{}", name_of(ahead), hint), here};
}

SyntaxFault unexpected_end(const SyntaxState& state, Position here) {
    if (state.brackets.empty()) return {"the file is empty", here};
    const auto& [opening, position] = state.brackets.back();
    return {
        fmt::format("the file ends, but the '{}' in {} is not closed", opening, in_words(position)),
        here};
}

}  // namespace liaison::load
