// SPDX-License-Identifier: MIT
#include "cli/help/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/commands/commands.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/table/table.hpp"

namespace liaison::cli {
namespace {

constexpr std::size_t kHelpWidth = 80;

constexpr std::string_view kIntroduction =
    "liaison answers who works with INTERPOL in the United Nations system, on what, in which role, "
    "and where that is stated.";

constexpr std::array<std::string_view, 3> kExamples{
    "liaison partners --area cybercrime",
    "liaison show unodc",
    "liaison export --area border-management --output border.json",
};

using render::Cell;
using render::Table;

std::string written(const Table& table) {
    render::StringSink sink;
    render::write_aligned(table, {kHelpWidth, false}, sink);
    return sink.text();
}

std::string paragraph(std::string_view text) { return written({{""}, {{{text}}}}); }

/// `--output FILE`, behind room for a short name.
std::string aligned_spelling(const CLI::Option& option) {
    std::string text = "    ";
    if (!option.get_snames().empty()) text = fmt::format("-{}, ", option.get_snames().front());
    text += fmt::format("--{}", option.get_lnames().front());
    if (!option.get_type_name().empty()) text += fmt::format(" {}", option.get_type_name());
    return text;
}

void add_options(const CLI::App& app, std::string_view group, std::string& help) {
    Table table{{"", ""}, {}};
    for (const CLI::Option* option : options_under(app, group)) {
        table.rows.push_back(
            {{{aligned_spelling(*option), render::Style::plain, 2}, option->get_description()}});
    }
    if (!table.rows.empty()) help += fmt::format("\n{}:\n{}", group, written(table));
}

/// `NAME NAME…`: as often as it must stand, and whether it may oftener.
std::string usage_of(const CLI::Option& positional) {
    std::string usage = positional.get_name();
    for (int i = 1; i < positional.get_expected_min(); ++i) usage += ' ' + positional.get_name();
    if (positional.get_expected_min() == 0) usage = fmt::format("[{}]", usage);
    if (positional.get_expected_max() > positional.get_expected_min()) usage += "…";
    return usage;
}

std::string examples(const auto& lines) {
    std::string text = "\nExamples:\n";
    for (const std::string_view line : lines) text += fmt::format("  {}\n", line);
    return text;
}

std::string command_list() {
    Table table{{"", ""}, {}};
    for (const Command& command : commands()) {
        table.rows.push_back({{{command.name, render::Style::plain, 2}, command.summary}});
    }
    return fmt::format("\nCommands:\n{}", written(table));
}

std::string built_in_data() {
    Table table{{"", ""}, {}};
    for (const auto& builtin : load::builtins()) {
        const bool base = table.rows.empty();
        table.rows.push_back(
            {{{builtin.name, render::Style::plain, 2},
              base ? "the knowledge base, unless --data gives another"
                   : fmt::format("an overlay, loaded by --add {} or --all", builtin.name)}});
    }
    return fmt::format("\nBuilt-in data:\n{}", written(table));
}

}  // namespace

std::string help_of_program(const CLI::App& app) {
    std::string help = paragraph(kIntroduction) + examples(kExamples);
    help += "\nUsage:\n  liaison COMMAND [OPTION…]\n";
    help += command_list();
    add_options(app, kEverywhere, help);
    help += built_in_data();
    help += "\nliaison COMMAND --help, or liaison help COMMAND, says more about each.\n";
    return help;
}

std::string help_of_command(const CLI::App& app, const CLI::App& subcommand,
                            const Command& command) {
    std::string help = paragraph(fmt::format("liaison {}: {}", command.name, command.summary));
    help += examples(command.examples);
    help += fmt::format("\n{}\nUsage:\n  liaison {}", paragraph(command.description), command.name);
    Table positionals{{"", ""}, {}};
    for (const CLI::Option* option : subcommand.get_options()) {
        if (option->nonpositional()) continue;
        help += ' ' + usage_of(*option);
        positionals.rows.push_back(
            {{{option->get_name(), render::Style::plain, 2}, option->get_description()}});
    }
    help += " [OPTION…]\n";
    if (!positionals.rows.empty()) help += fmt::format("\nArguments:\n{}", written(positionals));
    for (const auto& group : subcommand.get_groups()) {
        if (group != kEverywhere) add_options(subcommand, group, help);
    }
    add_options(app, kEverywhere, help);
    return help;
}

std::string_view introduction() { return kIntroduction; }

std::span<const std::string_view> examples_of_program() { return kExamples; }

std::string short_help() {
    return paragraph(kIntroduction) + examples(kExamples) +
           "\nliaison --help lists the commands and options.\n";
}

}  // namespace liaison::cli
