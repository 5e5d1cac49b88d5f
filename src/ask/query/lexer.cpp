// SPDX-License-Identifier: MIT
#include "ask/query/lexer.hpp"

#include <algorithm>

#include "liaison/model/ascii.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
/// Characters that end a word.
constexpr std::string_view kSigns = " \t\r\n()\"{}:=<>";

constexpr std::size_t kShown = 78;        // columns of a line in an excerpt
constexpr std::size_t kShownBefore = 57;  // of these, in front of the caret

TokenKind kind_of_word(std::string_view word) {
    if (word == "AND") return TokenKind::conjunction;
    if (word == "OR") return TokenKind::disjunction;
    if (word == "NOT") return TokenKind::negation;
    return TokenKind::word;
}

class Lexer {
  public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        std::vector<Token> tokens;
        while (true) {
            while (at_ < text_.size() && text::is_one_of(text_[at_], kSpace)) ++at_;
            if (at_ == text_.size()) break;
            tokens.push_back(next(!tokens.empty() && tokens.back().kind == TokenKind::comparison));
        }
        tokens.push_back({TokenKind::end, {}, text_.size()});
        return tokens;
    }

  private:
    Token next(bool behind_comparison) {
        const std::size_t start = at_;
        switch (text_[at_]) {
            case '(': return sign(TokenKind::open);
            case ')': return sign(TokenKind::close);
            case '{': return sign(TokenKind::open_fact);
            case '}': return sign(TokenKind::close_fact);
            case '"': return quoted();
            case ':':
            case '=':
            case '<':
            case '>': return comparison();
            case '-':
                if (!behind_comparison) return sign(TokenKind::negation);
                break;
            default: break;
        }
        while (at_ < text_.size() && !text::is_one_of(text_[at_], kSigns)) ++at_;
        const auto word = text_.substr(start, at_ - start);
        const TokenKind kind = behind_comparison ? TokenKind::word : kind_of_word(word);
        return {kind, std::string(word), start};
    }

    Token sign(TokenKind kind) { return {kind, std::string(1, text_[at_]), at_++}; }

    Token comparison() {
        const std::size_t start = at_++;
        const bool wide = text_[start] == '<' || text_[start] == '>';
        if (wide && at_ < text_.size() && text_[at_] == '=') ++at_;
        return {TokenKind::comparison, std::string(text_.substr(start, at_ - start)), start};
    }

    Token quoted() {
        Token token{TokenKind::quoted, {}, at_++};
        while (at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            token.text += text_[at_++];
        }
        if (at_ == text_.size()) fail_at(text_, token.offset, "this quote is not closed");
        ++at_;
        return token;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Lexer(text).run(); }

bool is_word(std::string_view text) {
    return !text.empty() &&
           std::ranges::none_of(text, [](char c) { return text::is_one_of(c, kSigns); });
}

text::Printable excerpt(std::string_view query, std::size_t offset) {
    const auto start = query.substr(0, offset).rfind('\n') + 1;  // 0 in the first line
    const auto line = query.substr(start, query.find('\n', offset) - start);
    if (line.find_first_not_of(kSpace) == std::string_view::npos) return {};
    auto [shown, after, earlier, later] =
        text::cut_around({text::printable(line.substr(0, offset - start)),
                          text::printable(line.substr(offset - start))},
                         kShownBefore, kShown);
    const std::size_t indent = text::width(shown);
    shown += after;
    shown += "\n";
    shown += text::printable(std::string(indent, ' ') + '^');
    return shown;
}

void fail_at(std::string_view query, std::size_t offset, const std::string& message,
             const std::string& hint) {
    throw Error{ErrorKind::usage, message, hint, excerpt(query, offset)};
}

}  // namespace liaison::ask
