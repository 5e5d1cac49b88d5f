// SPDX-License-Identifier: MIT
#include "cli/completion/completion.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion/words_for.hpp"
#include "cli/help/command_line.hpp"

namespace liaison::cli {
namespace {

using question::LineCommand;
using question::LineOption;
using question::LineRules;

std::vector<LineOption> options_of(const CLI::App& app) {
    std::vector<LineOption> options;
    for (const CLI::Option* option : app.get_options()) {
        LineOption line;
        for (const auto& name : option->get_lnames()) line.names.push_back("--" + name);
        for (const auto& name : option->get_snames()) line.names.push_back("-" + name);
        if (line.names.empty()) continue;
        if (option->get_items_expected_max() > 0) line.placeholder = option->get_type_name();
        line.meaning = option->get_description();
        line.is_filter = option->get_group() == kFilters;
        options.push_back(std::move(line));
    }
    return options;
}

LineCommand line_command(const CLI::App& app, const Command& command) {
    LineCommand line{std::string(command.name),
                     std::string(command.summary),
                     options_of(app),
                     {},
                     command.formats};
    for (const CLI::Option* option : app.get_options()) {
        if (option->nonpositional()) continue;
        const auto most = static_cast<std::size_t>(std::max(1, option->get_expected_max()));
        line.words.push_back({option->get_name(), 0, most});
    }
    return line;
}

LineRules rules_of_program() {
    CLI::App app;
    Arguments arguments;
    build_command_line(app, arguments);
    LineRules rules{options_of(app), {}, true};
    for (const Command& command : commands()) {
        const auto* subcommand = app.get_subcommand(std::string(command.name));
        rules.commands.push_back(line_command(*subcommand, command));
    }
    return rules;
}

}  // namespace

question::Completion complete(const std::vector<std::string>& words) {
    return question::complete(rules_of_program(), words, words_for);
}

}  // namespace liaison::cli
