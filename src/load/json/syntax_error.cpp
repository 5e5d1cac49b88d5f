// SPDX-License-Identifier: MIT
#include "load/json/syntax_error.hpp"

#include <fmt/format.h>

#include <string_view>

#include "liaison/model/ascii.hpp"
#include "liaison/model/error.hpp"
#include "load/json/syntax_cursor.hpp"
#include "load/json/syntax_message.hpp"
#include "load/json/syntax_state.hpp"
#include "load/json/syntax_tokens.hpp"
#include "load/json/syntax_words.hpp"

namespace liaison::load {
namespace {

using Next = SyntaxState::Next;
using Token = SyntaxState::Token;

class Walk {
  public:
    Walk(ByteStream& stream, const SyntaxError& error) : cursor_(stream), error_(error) {}

    /// Throws the first syntax error as `SyntaxFault`; also if there is none any more.
    [[noreturn]] void run() {
        if (!cursor_.at_end()) first_byte_ = cursor_.peek();
        while (true) {
            skip_blanks();
            if (cursor_.at_end()) fail_at_end();
            step(cursor_.peek());
        }
    }

  private:
    void skip_blanks() {
        while (!cursor_.at_end() && text::is_one_of(cursor_.peek(), " \t\r\n")) cursor_.advance();
    }

    void step(char byte) {
        switch (state_.next) {
            case Next::first_element:
                if (byte == ']') return close();
                return value(byte);
            case Next::root:
            case Next::member:
            case Next::element: return value(byte);
            case Next::first_key:
                if (byte == '}') return close();
                return key(byte);
            case Next::key: return key(byte);
            case Next::colon:
                if (byte != ':') fail_here();
                return punctuation(Next::member);
            case Next::comma:
                if (byte == state_.brackets.back().closing()) return close();
                if (byte != ',') fail_here();
                return punctuation(state_.brackets.back().opening == '{' ? Next::key
                                                                         : Next::element);
            case Next::end: fail_here();
        }
    }

    void key(char byte) {
        if (byte != '"') fail_here();
        walk_text(cursor_);
        end_token(Token::text, Next::colon);
    }

    void value(char byte) {
        switch (byte) {
            case '{': return open(Next::first_key);
            case '[': return open(Next::first_element);
            case '"': walk_text(cursor_); return end_value(Token::text);
            case 't': return literal("true");
            case 'f': return literal("false");
            case 'n': return literal("null");
            default:
                if (byte != '-' && !text::is_digit(byte)) fail_here();
                return number();
        }
    }

    void open(Next next) {
        if (state_.brackets.size() == kDeepest) {
            cursor_.fail(fmt::format("lists and objects nested more than {} deep", kDeepest));
        }
        state_.brackets.push_back({cursor_.peek(), cursor_.position()});
        punctuation(next);
    }

    void close() {
        state_.brackets.pop_back();
        cursor_.advance();
        end_value(Token::other);
    }

    void number() {
        const Position start = cursor_.position();
        walk_number(cursor_);
        if (error_.beyond_double && *error_.beyond_double <= cursor_.offset()) {
            throw SyntaxFault{"a number beyond the range of a double", start};
        }
        end_value(Token::number);
    }

    void literal(std::string_view wanted) {
        const std::size_t count = walk_letters(cursor_, wanted);
        if (count < wanted.size() || (!cursor_.at_end() && is_word(cursor_.peek()))) {
            fail_in_literal(wanted.substr(0, count));
        }
        end_value(Token::other);
    }

    [[noreturn]] void fail_in_literal(std::string_view beginning) {
        const Position here = cursor_.position();
        if (cursor_.at_end()) cursor_.fail(fmt::format("the file ends after {}", beginning));
        throw unexpected_word(state_, std::string(beginning) + cursor_.take_ahead(), here);
    }

    void punctuation(Next next) {
        cursor_.advance();
        end_token(Token::other, next);
    }

    void end_value(Token kind) {
        end_token(kind, state_.brackets.empty() ? Next::end : Next::comma);
    }

    void end_token(Token kind, Next next) {
        state_.last = kind;
        state_.end_of_last = cursor_.position();
        state_.next = next;
    }

    /// Fails at a byte outside of strings that the grammar does not allow here.
    [[noreturn]] void fail_here() {
        const Position here = cursor_.position();
        const std::uint64_t offset = cursor_.offset();
        const std::string ahead = cursor_.take_ahead();
        if (offset < 2) {
            const auto foreign = foreign_file(offset == 0 ? ahead : first_byte_ + ahead);
            if (foreign) throw SyntaxFault{*foreign, here};
        }
        throw unexpected(state_, ahead, here);
    }

    [[noreturn]] void fail_at_end() const {
        if (state_.next == Next::end) cursor_.fail("the file changed while it was read");
        throw unexpected_end(state_, cursor_.position());
    }

    SyntaxCursor cursor_;
    const SyntaxError& error_;
    SyntaxState state_;
    char first_byte_ = '\0';
};

}  // namespace

SyntaxFault explain(Input& input, const SyntaxError& error) {
    try {
        Walk(*input.open(), error).run();
    } catch (const SyntaxFault& fault) {
        return fault;
    } catch (const Error&) {
        return {"not JSON", {}};  // the file has been removed
    }
}

}  // namespace liaison::load
