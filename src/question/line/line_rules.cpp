// SPDX-License-Identifier: MIT
#include "liaison/question/line/line_rules.hpp"

#include <algorithm>
#include <array>

#include "liaison/model/text.hpp"
#include "liaison/question/line/global_options.hpp"

namespace liaison::question {
namespace {

LineOption global_option(std::string_view names, std::string_view placeholder,
                         std::string_view meaning) {
    LineOption option{{}, std::string(placeholder), std::string(meaning)};
    while (!names.empty()) option.names.emplace_back(text::take_until(names, ','));
    return option;
}

void append(std::span<const OptionRule> rules, bool are_filters, LineCommand& command) {
    for (const OptionRule& rule : rules) {
        command.options.push_back({{std::string(rule.name)},
                                   std::string(rule.placeholder),
                                   std::string(rule.meaning),
                                   are_filters});
    }
}

LineCommand line_command(const CommandRule& rule) {
    LineCommand command{std::string(rule.name), std::string(rule.summary), {}, {}, rule.formats};
    append(own_options(rule), false, command);
    if (rule.has_filters) append(filter_rules(), true, command);
    if (rule.words) {
        command.words.push_back(
            {std::string(rule.words->placeholder), rule.words->least, rule.words->most});
    }
    return command;
}

LineRules rules_of_questions() {
    LineRules rules;
    for (const GlobalRule& rule : global_rules()) {
        rules.everywhere.push_back(global_option(rule.names, rule.placeholder, rule.meaning));
    }
    rules.everywhere.push_back(global_option("-h,--help", {}, "show this help"));
    rules.everywhere.push_back(global_option("-V,--version", {}, "show the version"));
    for (const CommandRule& rule : command_rules()) rules.commands.push_back(line_command(rule));
    return rules;
}

}  // namespace

bool LineOption::is_called(std::string_view name) const {
    return std::ranges::find(names, name) != names.end();
}

const std::string& LineOption::name() const {
    const auto is_long = [](const std::string& each) { return each.starts_with("--"); };
    const auto found = std::ranges::find_if(names, is_long);
    return found == names.end() ? names.front() : *found;
}

const LineCommand* LineRules::find_command(std::string_view name) const {
    const auto found = std::ranges::find(commands, name, &LineCommand::name);
    return found == commands.end() ? nullptr : &*found;
}

const LineOption* find_option(std::span<const LineOption> options, std::string_view name) {
    const auto found = std::ranges::find_if(
        options, [&](const LineOption& option) { return option.is_called(name); });
    return found == options.end() ? nullptr : &*found;
}

const LineRules& question_lines() {
    static const LineRules kRules = rules_of_questions();
    return kRules;
}

std::span<const std::string_view> other_commands() {
    static constexpr std::array<std::string_view, 10> kNames{
        "capture", "cite", "import", "validate", "verify",
        "diff",    "fmt",  "new",    "mcp",      "completion"};
    return kNames;
}

std::span<const std::string_view> help_topics() {
    static constexpr std::array<std::string_view, 6> kTopics{
        "options", "query", "time", "formats", "exit-codes", "environment"};
    return kTopics;
}

}  // namespace liaison::question
