// SPDX-License-Identifier: MIT
#include "cli/help/manual.hpp"

#include <CLI/CLI.hpp>
#include <array>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/command_line.hpp"
#include "cli/help/help.hpp"
#include "cli/help/roff.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/question/environment.hpp"
#include "liaison/question/exit_code.hpp"
#include "liaison/version.hpp"

namespace liaison::cli {
namespace {

std::string page_name(const Command& command) { return "liaison-" + std::string(command.name); }

Roff new_page(const std::string& name, std::string_view summary) {
    Roff page(text::upper(name), kVersionDate, "liaison " + std::string(kVersion),
              "liaison manual");
    page.section("NAME");
    page.name(name, summary);
    return page;
}

std::string spelling_of(const CLI::Option& option) {
    std::string text;
    for (const auto& name : option.get_snames()) text += '-' + name + ", ";
    text += "--" + option.get_lnames().front();
    if (!option.get_type_name().empty()) text += ' ' + option.get_type_name();
    return text;
}

void add_options(const CLI::App& app, std::string_view group, Roff& page) {
    const auto options = options_under(app, group);
    if (!options.empty()) page.subsection(group);
    for (const CLI::Option* option : options) {
        page.item(spelling_of(*option), option->get_description());
    }
}

void add_formats(const Command& command, Roff& page) {
    if (!command.formats.empty()) page.subsection("Formats");
    for (const auto& format : command.formats) page.item(format.name, format.meaning);
}

void add_examples(const auto& lines, Roff& page) {
    page.section("EXAMPLES");
    for (const std::string_view line : lines) page.example(line);
}

void add_surroundings(Roff& page) {
    page.section("EXIT STATUS");
    for (const question::ExitCodeRule& rule : question::exit_codes()) {
        page.item(std::to_string(static_cast<int>(rule.code)), rule.meaning);
    }
    page.section("ENVIRONMENT");
    for (const auto& [name, meaning] : question::environment_variables()) page.item(name, meaning);
}

}  // namespace

std::string manual_of_program() {
    CLI::App app;
    Arguments arguments;
    build_command_line(app, arguments);

    Roff page = new_page("liaison", "ask who works with INTERPOL, on what, and where it is stated");
    page.section("SYNOPSIS");
    page.paragraph("liaison COMMAND [OPTION...]");
    page.section("DESCRIPTION");
    page.paragraph(introduction());
    page.paragraph(
        "A knowledge base is built in; --data names another one. Options may precede or follow the "
        "command.");
    page.section("COMMANDS");
    std::vector<std::string> pages;
    for (const Command& command : commands()) {
        page.item(command.name, command.summary);
        pages.push_back(page_name(command));
    }
    page.section("OPTIONS");
    add_options(app, kEverywhere, page);
    add_surroundings(page);
    add_examples(examples_of_program(), page);
    page.section("SEE ALSO");
    page.references(pages);
    return page.text();
}

std::string manual_of_command(const std::string& name) {
    const Command* command = find_command(name);
    if (command == nullptr) {
        SpellingSuggester suggester(name);
        for (const Command& known : commands()) suggester.consider(known.name);
        throw Error{ErrorKind::usage, "there is no command \"" + name + '"', suggester.hint()};
    }
    CLI::App app;
    Arguments arguments;
    build_command_line(app, arguments);
    const CLI::App& subcommand = *app.get_subcommand(name);

    Roff page = new_page(page_name(*command), command->summary);
    page.section("SYNOPSIS");
    std::string synopsis = "liaison " + name;
    for (const CLI::Option* option : subcommand.get_options()) {
        if (!option->nonpositional()) synopsis += ' ' + option->get_name();
    }
    page.paragraph(synopsis + " [OPTION...]");
    page.section("DESCRIPTION");
    page.paragraph(command->description);
    for (const CLI::Option* option : subcommand.get_options()) {
        if (!option->nonpositional()) page.item(option->get_name(), option->get_description());
    }
    page.section("OPTIONS");
    for (const auto& group : subcommand.get_groups()) {
        if (group != kEverywhere) add_options(subcommand, group, page);
    }
    add_formats(*command, page);
    add_options(app, kEverywhere, page);
    add_surroundings(page);
    add_examples(command->examples, page);
    page.section("SEE ALSO");
    page.references(std::array<std::string, 1>{"liaison"});
    return page.text();
}

}  // namespace liaison::cli
