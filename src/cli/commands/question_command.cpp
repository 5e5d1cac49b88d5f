// SPDX-License-Identifier: MIT
#include "cli/commands/question_command.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

#include "cli/context/name_input.hpp"
#include "cli/context/usual_format.hpp"
#include "liaison/model/error.hpp"
#include "liaison/question/answer.hpp"

namespace liaison::cli {
namespace {

using question::CommandRule;
using question::OptionRule;
using question::Question;

void declare(CLI::App& app, const OptionRule& rule, Question& question, std::string_view group) {
    const std::string name(rule.name);
    const std::string meaning(rule.meaning);
    const std::string placeholder(rule.placeholder);
    const auto add = [&]<typename Value>(Value Question::*member) {
        Value& value = question.*member;
        if constexpr (std::is_same_v<Value, bool>) {
            add_flag(app, name, value, meaning, group);
        } else if constexpr (std::is_same_v<Value, std::string>) {
            add_value(app, name, value, meaning, placeholder, group);
        } else if constexpr (std::is_same_v<Value, std::size_t>) {
            add_number(app, name, rule.most, value, meaning, placeholder);
        } else {
            add_values(app, name, value, meaning, placeholder, group);
        }
    };
    std::visit(add, rule.member);
}

void declare_all(CLI::App& app, const CommandRule& rule, Question& question) {
    if (rule.words) {
        std::string meaning(rule.words->meaning);
        if (rule.words->from_input) meaning += "; - stands for the lines of standard input";
        add_arguments(app, std::string(rule.words->placeholder),
                      {static_cast<int>(rule.words->least), static_cast<int>(rule.words->most)},
                      question.words, meaning);
    }
    for (const OptionRule& option : question::own_options(rule)) {
        declare(app, option, question, kOptions);
    }
    if (!rule.has_filters) return;
    for (const OptionRule& filter : question::filter_rules()) {
        declare(app, filter, question, kFilters);
    }
}

bool can_be_asked(const Question& question) {
    try {
        question::check(question);
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// The question in the format of LIAISON_FORMAT, if it can be answered in that. An export is not:
/// its usual format is the one that loads again.
Question in_usual_format(Question question, const CommandRule& rule) {
    if (rule.group == question::CommandGroup::export_data) return question;
    std::string format = usual_format();
    if (format.empty()) return question;
    Question usual = question;
    usual.format = std::move(format);
    return can_be_asked(usual) ? usual : question;
}

void run_question(const CommandRule& rule, const Arguments& arguments, CommandContext& context) {
    Question question = arguments.question;
    question.command = rule.name;
    question.format = arguments.global.format;
    if (question.format.empty()) question = in_usual_format(question, rule);
    if (question.limit == 0) question.limit = rule.usual_limit;
    question::check(question);
    const bool reads = rule.words && rule.words->from_input;
    if (reads && std::ranges::count(question.words, "-") > 0) {
        question.words = with_names_from_input(question.words, context);
        question.words_apart = true;
    }
    question.look = context.look();
    const auto answer = question::answer(context.base(), question, context);
    for (const auto& note : answer.notes) context.note(note);
    context.conclude(answer.exit_code);
    if (answer.loads_again) context.may_replace_input();
}

}  // namespace

Command question_command(const CommandRule& rule) {
    return {rule.name,
            rule.group,
            rule.summary,
            rule.description,
            rule.examples,
            rule.formats,
            [&rule](CLI::App& app, Arguments& arguments) {
                declare_all(app, rule, arguments.question);
            },
            [&rule](const Arguments& arguments, CommandContext& context) {
                run_question(rule, arguments, context);
            }};
}

}  // namespace liaison::cli
