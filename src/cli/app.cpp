// SPDX-License-Identifier: MIT
#include "app.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <new>

#include "command.hpp"
#include "help.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/nearest.hpp"
#include "liaison/version.hpp"
#include "report.hpp"

namespace liaison::cli {
namespace {

void add_global_options(CLI::App& app, GlobalOptions& options) {
    const std::string group(kEverywhere);
    const auto add = [&](const char* name, std::string& value, const char* description,
                         const char* placeholder) {
        app.add_option(name, value, description)
            ->type_name(placeholder)
            ->group(group)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    };
    add("-d,--data", options.data,
        "the knowledge base: a file, the name of a built-in one, or - for standard input", "FILE");
    add_repeatable(app, "-a,--add", options.add, "merge this file or built-in overlay into it",
                   "FILE")
        ->group(group);
    add("-f,--format", options.format, "table, json, jsonl, csv, tsv or markdown; export: json",
        "FORMAT");
    add("-o,--output", options.output, "write to this file, whole or not at all", "FILE");
    add("--color", options.color, "auto, always or never", "WHEN");
    app.add_flag("-q,--quiet", options.quiet, "no remarks on standard error")->group(group);
    app.set_help_flag("-h,--help", "show this help")->group(group);
    app.set_version_flag("--version", "liaison " + std::string(kVersion), "show the version")
        ->group(group);
}

/// An argument that nothing takes: a slip in the name of a command or option, or one too many.
Error unexpected(const CLI::App& app, const CLI::App* subcommand, const std::string& argument) {
    if (argument.size() > 1 && argument.front() == '-') {
        const auto name = argument.substr(0, argument.find('='));
        Nearest nearest(name);
        for (const CLI::App* level : {&app, subcommand}) {
            if (level == nullptr) continue;
            for (const CLI::Option* option : level->get_options()) {
                for (const auto& known : option->get_lnames()) nearest.consider("--" + known);
            }
        }
        return Error{ErrorKind::usage, "there is no option " + name, nearest.hint()};
    }
    if (subcommand != nullptr) {
        return Error{ErrorKind::usage, "too many arguments: \"" + argument + '"',
                     "liaison " + subcommand->get_name() + " --help says what it takes"};
    }
    Nearest nearest(argument);
    for (const Command& command : commands()) nearest.consider(command.name);
    const auto hint = nearest.hint();
    return Error{ErrorKind::usage, "there is no command \"" + argument + '"',
                 hint.empty() ? "liaison --help lists the commands" : hint};
}

class CommandLine {
  public:
    CommandLine() {
        app_.require_subcommand(0, 1);
        app_.allow_extras();
        add_global_options(app_, arguments_.global);
        for (const Command& command : commands()) {
            auto* subcommand = app_.add_subcommand(std::string(command.name));
            subcommand->fallthrough();
            subcommand->allow_extras();
            command.setup(*subcommand, arguments_);
        }
    }

    void run(std::vector<std::string> arguments) {
        std::ranges::reverse(arguments);
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            return print(help());
        } catch (const CLI::CallForVersion&) {
            return print("liaison " + std::string(kVersion) + '\n');
        } catch (const CLI::ParseError& error) {
            throw Error{ErrorKind::usage, error.what()};
        }
        const Command* command = chosen();
        const auto extras = app_.remaining(true);
        if (!extras.empty()) throw unexpected(app_, subcommand(), extras.front());
        if (command == nullptr) return print(short_help());
        Session session(arguments_.global);
        command->run(arguments_, session);
        session.finish();
    }

  private:
    CLI::App* subcommand() {
        const auto found = app_.get_subcommands();
        return found.empty() ? nullptr : found.front();
    }

    const Command* chosen() {
        if (subcommand() == nullptr) return nullptr;
        return &*std::ranges::find(commands(), subcommand()->get_name(), &Command::name);
    }

    std::string help() {
        const Command* command = chosen();
        return command == nullptr ? help_of_program(app_)
                                  : help_of_command(app_, *subcommand(), *command);
    }

    static void print(const std::string& text) {
        const auto output = open_output({});
        output->write(text);
        output->finish();
    }

    CLI::App app_;
    Arguments arguments_;
};

}  // namespace

int run(std::vector<std::string> arguments) noexcept {
    ExitCode code = ExitCode::answered;
    try {
        CommandLine().run(std::move(arguments));
    } catch (const ClosedPipe&) {
        code = ExitCode::answered;
    } catch (const Error& error) {
        code = report(error);
    } catch (const std::bad_alloc&) {
        code = report(Error{ErrorKind::io, "out of memory"});
    } catch (const std::exception& error) {
        code = report(Error{ErrorKind::io, error.what()});
    }
    return static_cast<int>(code);
}

}  // namespace liaison::cli
