// SPDX-License-Identifier: MIT
#include "cli/help/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <type_traits>
#include <variant>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/options.hpp"
#include "liaison/version.hpp"

namespace liaison::cli {
namespace {

void add_global_options(CLI::App& app, GlobalOptions& options) {
    for (const question::GlobalRule& rule : question::global_rules()) {
        const std::string names(rule.names);
        const std::string meaning(rule.meaning);
        const std::string placeholder(rule.placeholder);
        const auto add = [&]<typename Value>(Value GlobalOptions::*member) {
            Value& value = options.*member;
            if constexpr (std::is_same_v<Value, bool>) {
                add_flag(app, names, value, meaning, kEverywhere);
            } else if constexpr (std::is_same_v<Value, std::string>) {
                add_value(app, names, value, meaning, placeholder, kEverywhere);
            } else {
                add_values(app, names, value, meaning, placeholder, kEverywhere);
            }
        };
        std::visit(add, rule.member);
    }
    const std::string group(kEverywhere);
    app.set_help_flag("-h,--help", "show this help")->group(group);
    app.set_version_flag("-V,--version", "liaison " + std::string(kVersion), "show the version")
        ->group(group);
}

}  // namespace

void build_command_line(CLI::App& app, Arguments& arguments, std::span<const std::string> words) {
    app.require_subcommand(0, 1);
    app.allow_extras();
    add_global_options(app, arguments.global);
    const auto named = [&](const Command& command) {
        return std::ranges::find(words, command.name) != words.end();
    };
    const bool any = std::ranges::any_of(commands(), named);
    for (const Command& command : commands()) {
        if (any && !named(command)) continue;
        auto* subcommand = app.add_subcommand(std::string(command.name));
        subcommand->fallthrough();
        subcommand->allow_extras();
        command.setup(*subcommand, arguments);
    }
}

}  // namespace liaison::cli
