// SPDX-License-Identifier: MIT
#include "cli/help/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/options/options.hpp"
#include "liaison/version.hpp"

namespace liaison::cli {
namespace {

void add_global_options(CLI::App& app, GlobalOptions& options) {
    const auto add = [&](const char* name, std::string& value, const std::string& description,
                         const char* placeholder) {
        add_value(app, name, value, description, placeholder, kEverywhere);
    };
    add("-d,--data", options.data,
        "the knowledge base: a file, or - for standard input; if not given, the built-in "
        "interpol-un",
        "FILE");
    add_values(app, "-a,--add", options.add,
               "add this file, or the built-in overlay public-record, to the data", "FILE",
               kEverywhere);
    add_flag(app, "--all", options.all, "add all built-in overlays to the built-in base",
             kEverywhere);
    add("-f,--format", options.format, "the output format; see the help of a command", "FORMAT");
    add_flag(app, "--plain", options.plain, "the format plain: one record a line, nothing wrapped",
             kEverywhere);
    add("-o,--output", options.output, "write to this file, completely or not at all", "FILE");
    add("--color", options.color, "auto, always or never", "WHEN");
    add_flag(app, "--no-color", options.no_color, "the same as --color never", kEverywhere);
    add_flag(app, "--no-pager", options.no_pager, "do not page long answers on a terminal",
             kEverywhere);
    add_flag(app, "-q,--quiet", options.quiet, "print no notes on standard error", kEverywhere);
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
