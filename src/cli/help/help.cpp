// SPDX-License-Identifier: MIT
#include "cli/help/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "cli/commands/commands.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/question/line/line_rules.hpp"
#include "liaison/render/table/aligned_table.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/wrapped_text.hpp"

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

/// The commands for lists that share one row of the overview.
constexpr std::array<std::string_view, 7> kOtherLists{
    "areas", "groups", "initiatives", "activities", "instruments", "facts", "sources"};

using question::CommandGroup;
using render::Cell;
using render::Style;
using render::Table;

std::string_view heading_of(CommandGroup group) {
    switch (group) {
        case CommandGroup::ask: return "Ask";
        case CommandGroup::connect: return "Connect";
        case CommandGroup::keep: return "Keep";
        case CommandGroup::export_data: return "Export";
        case CommandGroup::serve: return "Serve";
        case CommandGroup::learn: return "Learn";
    }
    unreachable();
}

/// Composes a help text from headings, tables and paragraphs.
class Help {
  public:
    explicit Help(bool coloured) : look_{kHelpWidth, coloured} {}

    void heading(std::string_view text) {
        sink_.write("\n");
        sink_.write(
            render::styled(text::printable(fmt::format("{}:", text)), Style::strong, look_));
        sink_.write("\n");
    }

    void rows(const Table& table) { render::write_aligned(table, look_, sink_); }

    void paragraph(std::string_view text) { rows({{""}, {{{text}}}}); }

    void indented(std::string_view text) { rows({{""}, {{{{text, Style::plain, 2}}}}}); }

    void examples(const auto& lines) {
        heading("Examples");
        for (const std::string_view line : lines) indented(line);
    }

    const std::string& text() const { return sink_.text(); }

  private:
    render::Look look_;
    render::StringSink sink_;
};

/// `-o, --output FILE`. Blanks replace a missing short name, so that the long names are aligned.
std::string aligned_spelling(const CLI::Option& option) {
    std::string text = "    ";
    if (!option.get_snames().empty()) text = fmt::format("-{}, ", option.get_snames().front());
    text += fmt::format("--{}", option.get_lnames().front());
    if (!option.get_type_name().empty()) text += fmt::format(" {}", option.get_type_name());
    return text;
}

Table options_in(const CLI::App& app, std::string_view group) {
    Table table{{"", ""}, {}};
    for (const CLI::Option* option : options_under(app, group)) {
        table.rows.push_back(
            {{{aligned_spelling(*option), Style::plain, 2}, option->get_description()}});
    }
    return table;
}

/// The argument as in a usage line. `NAME NAME…` means at least two, `[NAME]` means optional.
std::string usage_of(const CLI::Option& positional) {
    std::string usage = positional.get_name();
    for (int i = 1; i < positional.get_expected_min(); ++i) usage += ' ' + positional.get_name();
    if (positional.get_expected_min() == 0) usage = fmt::format("[{}]", usage);
    if (positional.get_expected_max() > std::max(1, positional.get_expected_min())) usage += "…";
    return usage;
}

/// The table of all commands by group, with a row for each but those in `kOtherLists`.
Table overview() {
    Table table{{"", "", ""}, {}};
    std::optional<CommandGroup> above;
    const auto add = [&](CommandGroup group, std::string_view name, const std::string& summary) {
        const auto heading = group == above ? std::string_view() : heading_of(group);
        table.rows.push_back({{{heading, Style::strong, 2}, name, summary}});
        above = group;
    };
    for (const Command& command : commands()) {
        const auto other = std::ranges::find(kOtherLists, command.name);
        if (other == kOtherLists.end()) {
            add(command.group, command.name, std::string(command.summary));
        } else if (other == kOtherLists.begin()) {
            add(command.group, command.name,
                "list areas; likewise " + text::joined(std::span(kOtherLists).subspan(1)));
        }
    }
    add(CommandGroup::learn, "help", "show the help of a command or on a topic");
    return table;
}

}  // namespace

std::string help_of_program(bool coloured) {
    Help help(coloured);
    help.paragraph(kIntroduction);
    help.examples(kExamples);
    help.heading("Commands");
    help.rows(overview());
    help.paragraph("");
    const auto builtins = load::builtin_names();
    help.paragraph(fmt::format("Built in: {} (see --data) and {} (see --add and --all).",
                               builtins.front(), text::joined(std::span(builtins).subspan(1))));
    help.paragraph(fmt::format("liaison help COMMAND or TOPIC explains more. Topics: {}.",
                               text::joined(question::help_topics())));
    help.paragraph(
        "To report an error in the program or the data, open an issue with the project.");
    return help.text();
}

std::string help_of_command(const CLI::App& app, const CLI::App& subcommand, const Command& command,
                            bool coloured) {
    Help help(coloured);
    help.paragraph(fmt::format("liaison {}: {}", command.name, command.summary));
    help.examples(command.examples);
    help.paragraph("");
    help.paragraph(command.description);
    std::string usage;
    Table positionals{{"", ""}, {}};
    for (const CLI::Option* option : subcommand.get_options()) {
        if (option->nonpositional()) continue;
        usage += ' ' + usage_of(*option);
        positionals.rows.push_back(
            {{{option->get_name(), Style::plain, 2}, option->get_description()}});
    }
    help.heading("Usage");
    help.indented(fmt::format("liaison {}{} [OPTION…]", command.name, usage));
    if (!positionals.rows.empty()) {
        help.heading("Arguments");
        help.rows(positionals);
    }
    for (const auto& group : subcommand.get_groups()) {
        const Table options = options_in(subcommand, group);
        if (group == kEverywhere || options.rows.empty()) continue;
        help.heading(group);
        help.rows(options);
    }
    const auto* rule = question::find_command(command.name);
    if (rule != nullptr && rule->keys != nullptr) {
        help.heading("Keys of --columns and --sort");
        help.indented(text::joined(rule->keys()));
    }
    if (!command.formats.empty()) {
        Table formats{{"", ""}, {}};
        for (const auto& format : command.formats) {
            formats.rows.push_back({{{format.name, Style::plain, 2}, format.meaning}});
        }
        help.heading("Formats");
        help.rows(formats);
    }
    std::string everywhere;
    for (const CLI::Option* option : options_under(app, kEverywhere)) {
        const bool is_idle = command.formats.empty() && option->check_lname("format");
        if (!is_idle) text::append_item(everywhere, "--" + option->get_lnames().front());
    }
    help.paragraph("");
    help.paragraph(fmt::format("liaison help options explains these: {}.", everywhere));
    return help.text();
}

std::string help_on_options(const CLI::App& app, bool coloured) {
    Help help(coloured);
    help.paragraph("Common options. They are accepted before and after the command.");
    help.heading("Options");
    help.rows(options_in(app, kEverywhere));
    return help.text();
}

std::string_view introduction() { return kIntroduction; }

std::span<const std::string_view> examples_of_program() { return kExamples; }

std::string short_help(bool coloured) {
    Help help(coloured);
    help.paragraph(kIntroduction);
    help.examples(kExamples);
    help.paragraph("");
    help.paragraph("liaison --help lists the commands.");
    return help.text();
}

}  // namespace liaison::cli
