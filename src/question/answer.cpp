// SPDX-License-Identifier: MIT
#include "liaison/question/answer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "question/asking.hpp"
#include "question/hints.hpp"
#include "question/shape.hpp"

namespace liaison::question {
namespace {

const CommandRule& rule_of(const Question& question) {
    if (const CommandRule* rule = find_command(question.command)) return *rule;
    throw Error{ErrorKind::usage, fmt::format("there is no command \"{}\"", question.command),
                suggestion_among(question.command, command_rules())};
}

/// How many words a command takes: "2 to 12", "1" or "none".
std::string count_in_words(const WordsRule& rule) {
    if (rule.most == 0) return "none";
    if (rule.least == rule.most) return fmt::format("{}", rule.least);
    return fmt::format("{} to {}", rule.least, rule.most);
}

void check_words(const Question& question, const CommandRule& rule) {
    const WordsRule words = rule.words.value_or(WordsRule{});
    const std::size_t count = question.words.size();
    if (count >= words.least && count <= words.most) return;
    throw Error{ErrorKind::usage,
                fmt::format("too {} arguments{}{}", count < words.least ? "few" : "many",
                            words.placeholder.empty() ? "" : ": ", words.placeholder),
                fmt::format("{} takes {}", rule.name, count_in_words(words))};
}

}  // namespace

void check(const Question& question) {
    const CommandRule& rule = rule_of(question);
    check_words(question, rule);
    check_shape(question, rule);
    const auto& format = question.format;
    const auto is_asked = [&](const FormatName& each) {
        return render::is_format(each.name, format);
    };
    if (format.empty() || std::ranges::any_of(rule.formats, is_asked)) return;
    throw Error{ErrorKind::usage, fmt::format("{} \"{}\"", rule.no_format, question.format),
                suggestion_among(question.format, rule.formats)};
}

Answer answer(const Base& base, const Question& question, Destination& to) {
    check(question);
    Asking asking(base, question, to);
    try {
        rule_of(question).answer(asking);
    } catch (const Error& error) {
        if (error.key().empty()) throw;
        throw with_unloaded_hint(error, base.unloaded);
    }
    return asking.take();
}

}  // namespace liaison::question
