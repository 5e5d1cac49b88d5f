// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <new>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion/hidden_commands.hpp"
#include "cli/help/command_line.hpp"
#include "cli/help/help.hpp"
#include "cli/options/operands.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/version.hpp"

namespace liaison::cli {

using question::ExitCode;

namespace {

/// An argument that nothing takes: a slip in the name of a command or option, or one too many.
Error unexpected(const CLI::App& app, const CLI::App* subcommand, std::string argument) {
    if (argument.size() > 1 && argument.front() == '-') {
        const auto name = argument.substr(0, argument.find('='));
        SpellingSuggester suggester(name);
        for (const CLI::App* level : {&app, subcommand}) {
            if (level == nullptr) continue;
            for (const CLI::Option* option : level->get_options()) {
                for (const auto& known : option->get_lnames()) suggester.consider("--" + known);
            }
        }
        return Error{ErrorKind::usage, fmt::format("there is no option {}", name),
                     suggester.hint()};
    }
    argument = without_mark(std::move(argument));
    if (subcommand != nullptr) {
        return Error{ErrorKind::usage, fmt::format("too many arguments: \"{}\"", argument),
                     fmt::format("liaison {} --help says what it takes", subcommand->get_name())};
    }
    SpellingSuggester suggester(argument);
    for (const Command& command : commands()) suggester.consider(command.name);
    const auto hint = suggester.hint();
    return Error{ErrorKind::usage, fmt::format("there is no command \"{}\"", argument),
                 hint.empty() ? "liaison --help lists the commands" : hint};
}

bool is_missing(const CLI::Option* option) {
    return option->get_required() && option->count() == 0;
}

bool has_too_many(const CLI::Option* argument) {
    return static_cast<int>(argument->count()) > argument->get_items_expected_max();
}

bool has_wrong_number(const CLI::Option* option) {
    return option->get_positional() && option->count() > 0 &&
           (static_cast<int>(option->count()) < option->get_items_expected_min() ||
            has_too_many(option));
}

class CommandLine {
  public:
    ExitCode run(std::vector<std::string> arguments) {
        if (run_hidden_command(arguments)) return ExitCode::answered;
        build_command_line(app_, arguments_, arguments);
        bring_command_to_front(arguments);
        if (!arguments.empty() && arguments.front() == "help") return print_help(arguments);
        std::ranges::reverse(arguments);
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            return print(help());
        } catch (const CLI::CallForVersion&) {
            return print(fmt::format("liaison {}\n", kVersion));
        } catch (const CLI::ParseError& error) {
            throw fault_of(error);
        }
        const Command* command = chosen();
        const auto extras = app_.remaining(true);
        if (!extras.empty()) throw unexpected(app_, subcommand(), extras.front());
        if (command == nullptr) return print(short_help());
        CommandContext context(arguments_.global);
        command->run(arguments_, context);
        context.finish();
        return context.exit_code();
    }

  private:
    /// Options of a command may stand before it. Behind `--` there are none.
    void bring_command_to_front(std::vector<std::string>& arguments) {
        bool has_command = false;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const auto& argument = arguments[i];
            const bool ends_options = argument == "--";
            if (!ends_options && argument.size() > 1 && argument.front() == '-') {
                const CLI::Option* option = awaiting_value(argument);
                if (option != nullptr && ++i == arguments.size()) unfinished_ = option;
                continue;
            }
            const std::size_t place = ends_options ? i + 1 : i;
            if (!has_command && place < arguments.size()) {
                const auto command = arguments.begin() + static_cast<std::ptrdiff_t>(place);
                std::rotate(arguments.begin(), command, command + 1);
                has_command = true;
                if (ends_options) ++i;
            }
            if (ends_options) return mark_operands(arguments, i);
        }
    }

    /// The option whose value the next argument is: `--format`, `-f`, `-qf`; or null.
    const CLI::Option* awaiting_value(const std::string& argument) const {
        const auto find = [&](const std::string& name) {
            const CLI::Option* found = app_.get_option_no_throw(name);
            for (const CLI::App* level : app_.get_subcommands({})) {
                if (found == nullptr) found = level->get_option_no_throw(name);
            }
            return found;
        };
        const OptionWord word = read_option(argument, find);
        return word.value.value_or("").empty() ? word.option : nullptr;
    }

    /// What the argument parser found, without its own codes and idioms.
    Error fault_of(const CLI::ParseError& error) {
        const auto fault = [](const std::string& message) {
            return Error{ErrorKind::usage, message, "--help says what the command takes"};
        };
        const CLI::App& level = subcommand() == nullptr ? app_ : *subcommand();
        const auto first = [&](const auto& is_at_fault) -> const CLI::Option* {
            const auto options = level.get_options({});
            const auto found = std::ranges::find_if(options, is_at_fault);
            return found == options.end() ? nullptr : *found;
        };
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
            if (const CLI::Option* argument = first(is_missing)) {
                return fault("something is missing: " + argument->get_name());
            }
        }
        if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
            if (unfinished_ != nullptr) return fault(unfinished_->get_name() + " needs a value");
            if (const CLI::Option* argument = first(has_wrong_number)) {
                return fault(fmt::format("too {} arguments: {}",
                                         has_too_many(argument) ? "many" : "few",
                                         argument->get_name()));
            }
        }
        return fault(fmt::format("a value does not fit: {}", error.what()));
    }

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

    /// `help`, or `help COMMAND`.
    ExitCode print_help(const std::vector<std::string>& arguments) {
        if (arguments.size() == 1) return print(help_of_program(app_));
        const auto name = without_mark(arguments[1]);
        const auto command = std::ranges::find(commands(), name, &Command::name);
        if (command == commands().end()) throw unexpected(app_, nullptr, arguments[1]);
        return print(help_of_command(app_, *app_.get_subcommand(name), *command));
    }

    static ExitCode print(const std::string& text) {
        write_output({}, text);
        return ExitCode::answered;
    }

    CLI::App app_;
    Arguments arguments_;
    const CLI::Option* unfinished_ = nullptr;  ///< the last word, which lacks its value
};

ExitCode run_and_report(std::vector<std::string> arguments) {
    try {
        return CommandLine().run(std::move(arguments));
    } catch (const ClosedPipe&) {
        return ExitCode::answered;
    } catch (const Error& error) {
        return report(error);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return report(Error{ErrorKind::io, error.what()});
    }
}

}  // namespace

int run(std::vector<std::string> arguments) noexcept {
    try {
        return static_cast<int>(run_and_report(std::move(arguments)));
    } catch (const std::bad_alloc&) {  // also in the attempt to report something else
        return static_cast<int>(report_out_of_memory());
    }
}

}  // namespace liaison::cli
