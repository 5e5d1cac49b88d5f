// SPDX-License-Identifier: MIT
#include "liaison/ask/query/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ask/query/lexer.hpp"
#include "liaison/ask/query/expression.hpp"
#include "liaison/ask/query/query_fields.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

Comparison comparison_of(std::string_view sign) {
    if (sign == "<") return Comparison::less;
    if (sign == "<=") return Comparison::at_most;
    if (sign == ">") return Comparison::more;
    if (sign == ">=") return Comparison::at_least;
    return Comparison::is;
}

/// A recursive descent parser for the grammar in expression.hpp, with a function for each rule.
class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text), tokens_(tokens_of(text)) {}

    Expression run() {
        if (here().kind == TokenKind::end) fail("the query is empty", kTermExpected);
        Expression expression = disjunction();
        if (here().kind == TokenKind::close) fail("this parenthesis closes nothing");
        if (here().kind == TokenKind::close_fact) fail("this brace closes nothing");
        if (here().kind != TokenKind::end) fail("this does not belong here", kTermExpected);
        return expression;
    }

  private:
    static constexpr const char* kTermExpected =
        "expected a term such as area:cybercrime, a text, or ( or {";

    const Token& here() const { return tokens_[at_]; }
    const Token& take() { return tokens_[at_++]; }

    [[noreturn]] void fail(const std::string& message, const std::string& hint = {}) const {
        fail_at(text_, here().offset, message, hint);
    }

    Expression disjunction() {
        std::vector<Expression> operands;
        operands.push_back(conjunction());
        while (here().kind == TokenKind::disjunction) {
            take();
            operands.push_back(conjunction());
        }
        return any_of(std::move(operands));
    }

    bool begins_operand() const {
        switch (here().kind) {
            case TokenKind::word:
            case TokenKind::quoted:
            case TokenKind::open:
            case TokenKind::open_fact:
            case TokenKind::negation: return true;
            default: return false;
        }
    }

    Expression conjunction() {
        std::vector<Expression> operands;
        operands.push_back(operand());
        while (here().kind == TokenKind::conjunction || begins_operand()) {
            if (here().kind == TokenKind::conjunction) take();
            operands.push_back(operand());
        }
        return all_of(std::move(operands));
    }

    Expression operand() {
        const bool nests = here().kind != TokenKind::word && here().kind != TokenKind::quoted;
        if (nests && depth_ == kDeepestNesting) {
            fail("nested too deep", fmt::format("at most {} levels", kDeepestNesting));
        }
        ++depth_;
        Expression expression = operand_here();
        --depth_;
        return expression;
    }

    Expression operand_here() {
        switch (here().kind) {
            case TokenKind::negation: take(); return negation(operand());
            case TokenKind::open:
                return enclosed(TokenKind::close, "this parenthesis is not closed");
            case TokenKind::open_fact: return fact();
            case TokenKind::quoted: return text_term();
            case TokenKind::word: return is_field_next() ? field_term() : bare_text();
            case TokenKind::end: fail("the query ends too soon", kTermExpected);
            default: fail(fmt::format("\"{}\" does not belong here", here().text), kTermExpected);
        }
    }

    Expression fact() {
        if (in_fact_) fail("braces within braces", "the inner ones change nothing: leave them out");
        in_fact_ = true;
        Expression inner = enclosed(TokenKind::close_fact, "this brace is not closed");
        in_fact_ = false;
        return same_fact(std::move(inner));
    }

    Expression enclosed(TokenKind closing, const std::string& not_closed) {
        const std::size_t opened = take().offset;
        if (here().kind == closing && closing == TokenKind::close) {
            take();
            return all_of({});
        }
        Expression inner = disjunction();
        if (here().kind == TokenKind::end) fail_at(text_, opened, not_closed);
        if (here().kind != closing)
            fail(fmt::format("\"{}\" does not close what is open", here().text));
        take();
        return inner;
    }

    Expression text_term() {
        const Token& token = take();
        Expression text = term({}, token.text);
        text.value_offset = token.offset;
        return text;
    }

    /// A text without quotes. Words that probably mean something else are errors.
    Expression bare_text() {
        const std::string& word = here().text;
        const auto capitals = text::upper(word);
        if (capitals == "AND" || capitals == "OR" || capitals == "NOT") {
            fail(fmt::format("\"{}\" is not a term", word),
                 fmt::format("write {} in capitals, or \"{}\" in quotes", capitals, word));
        }
        if (word.find('*') != std::string::npos) {
            fail("* has no meaning in a text", "a text is found at the beginning of words");
        }
        if (std::ranges::none_of(word, is_in_words)) {
            fail(fmt::format("\"{}\" is not a term", word), kTermExpected);
        }
        return text_term();
    }

    static bool is_in_words(char c) {
        return text::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
    }

    bool is_field_next() const { return tokens_[at_ + 1].kind == TokenKind::comparison; }

    Expression field_term() {
        const Token& field = take();
        if (find_field(field.text) == nullptr) {
            SpellingSuggester suggester(field.text);
            for (const FieldRule& rule : field_rules()) {
                suggester.consider(rule.name, text::quoted(rule.name));
            }
            fail_at(text_, field.offset, fmt::format("there is no field \"{}\"", field.text),
                    suggester.best().empty() ? "liaison explain query lists the fields"
                                             : suggester.hint());
        }
        const Token& sign = take();
        if (here().kind != TokenKind::word && here().kind != TokenKind::quoted) {
            fail(fmt::format("expected a value after \"{}{}\"", field.text, sign.text));
        }
        const Token& value = take();
        Expression expression = term(field.text, value.text, comparison_of(sign.text));
        expression.quoted = value.kind == TokenKind::quoted;
        expression.value_offset = value.offset;
        if (expression.comparison != Comparison::is && find_field(field.text)->date == nullptr) {
            fail_at(text_, sign.offset, fmt::format("\"{}\" has no order", field.text),
                    "only dates are compared: since, until, as-of");
        }
        return expression;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    bool in_fact_ = false;
};

}  // namespace

Expression parse_expression(std::string_view text) { return Parser(text).run(); }

}  // namespace liaison::ask
