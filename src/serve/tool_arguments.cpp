// SPDX-License-Identifier: MIT
#include "serve/tool_arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "serve/page.hpp"
#include "serve/tool_schema.hpp"

namespace liaison::serve {
namespace {

using load::JsonValue;
using question::CommandRule;
using question::OptionRule;
using question::Question;

[[noreturn]] void fail(std::string_view argument, std::string_view expected) {
    throw Error{ErrorKind::usage, fmt::format("the argument {} is {}", argument, expected)};
}

const std::string& text_of(std::string_view argument, const JsonValue& value) {
    if (value.text() == nullptr) fail(argument, "a text");
    return *value.text();
}

bool flag_of(std::string_view argument, const JsonValue& value) {
    if (value.boolean() == nullptr) fail(argument, "true or false");
    return *value.boolean();
}

std::size_t number_of(std::string_view argument, const JsonValue& value, std::size_t most) {
    const double* number = value.number();
    const bool is_valid = number != nullptr && std::trunc(*number) == *number && *number >= 1 &&
                          *number <= static_cast<double>(most);
    if (!is_valid) fail(argument, fmt::format("a whole number from 1 to {}", most));
    return static_cast<std::size_t>(*number);
}

void set(const OptionRule& option, const JsonValue& value, Question& question) {
    const auto name = argument_name(option);
    const auto assign = [&]<typename Value>(Value Question::*member) {
        if constexpr (std::is_same_v<Value, bool>) {
            question.*member = flag_of(name, value);
        } else if constexpr (std::is_same_v<Value, std::string>) {
            question.*member = text_of(name, value);
        } else if constexpr (std::is_same_v<Value, std::size_t>) {
            question.*member = number_of(name, value, option.most);
        } else {
            question.*member = {text_of(name, value)};
        }
    };
    std::visit(assign, option.member);
}

std::vector<std::string> words_of(const question::WordsRule& rule, const JsonValue& value) {
    const std::string name = words_argument(rule);
    if (takes_one_text(rule)) return {text_of(name, value)};
    if (value.list() == nullptr) fail(name, "a list of texts");
    std::vector<std::string> words;
    for (const JsonValue& word : *value.list()) words.push_back(text_of(name, word));
    return words;
}

[[noreturn]] void fail_for_unknown(const CommandRule& rule, std::string_view argument) {
    std::vector<std::string> names;
    if (rule.words) names.push_back(words_argument(*rule.words));
    for (const OptionRule* option : options_of(rule)) names.emplace_back(argument_name(*option));
    const std::vector<std::string_view> known(names.begin(), names.end());
    throw Error{ErrorKind::usage, fmt::format("{} has no argument \"{}\"", rule.name, argument),
                known.empty() ? std::string() : suggestion(argument, known)};
}

void read(const CommandRule& rule, const JsonValue::Member& member, ToolQuestion& asked) {
    if (rule.words && member.key == words_argument(*rule.words)) {
        asked.question.words = words_of(*rule.words, member.value);
        return;
    }
    if (member.key == kCursor) {
        asked.first = row_of_cursor(text_of(kCursor, member.value));
        return;
    }
    const auto options = options_of(rule);
    const auto option = std::ranges::find(
        options, member.key, [](const OptionRule* each) { return argument_name(*each); });
    if (option == options.end()) fail_for_unknown(rule, member.key);
    set(**option, member.value, asked.question);
}

}  // namespace

ToolQuestion read_arguments(const CommandRule& rule, const JsonValue* arguments) {
    ToolQuestion asked;
    asked.question.command = rule.name;
    if (arguments != nullptr) {
        for (const auto& member : *arguments->object()) read(rule, member, asked);
    }
    if (rule.words && rule.words->least > 0 && asked.question.words.empty()) {
        throw Error{ErrorKind::usage, fmt::format("{} needs the argument {}", rule.name,
                                                  words_argument(*rule.words))};
    }
    return asked;
}

}  // namespace liaison::serve
