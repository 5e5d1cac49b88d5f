// SPDX-License-Identifier: MIT
#include "cli/app.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <new>
#include <optional>
#include <vector>

#include "cli/commands/command.hpp"
#include "cli/commands/commands.hpp"
#include "cli/completion/hidden_commands.hpp"
#include "cli/help/command_line.hpp"
#include "cli/help/help.hpp"
#include "cli/options/operands.hpp"
#include "cli/terminal/stderr_report.hpp"
#include "cli/terminal/terminal.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
#include "liaison/question/explain.hpp"
#include "liaison/question/line/global_options.hpp"
#include "liaison/question/line/line_rules.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/version.hpp"

namespace liaison::cli {

using question::ExitCode;

namespace {

constexpr std::string_view kHelp = "help";

/// The error for an argument that the command does not take: an unknown option, or one too many.
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
    return Error{ErrorKind::usage, fmt::format("unexpected argument \"{}\"", argument),
                 fmt::format("see liaison {} --help", subcommand->get_name())};
}

/// The error for an unknown command. If `next`, the following word, is a command, it is suggested.
Error unknown_command(const std::string& name, std::string_view next) {
    SpellingSuggester suggester(name);
    for (const Command& command : commands()) suggester.consider(command.name);
    for (const std::string_view topic : question::help_topics()) suggester.consider(topic);
    suggester.consider("--version");
    auto hint = suggester.hint();
    if (find_command(next) != nullptr) hint = fmt::format("did you mean liaison {}?", next);
    return Error{ErrorKind::usage, fmt::format("there is no command \"{}\"", name),
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
        const bool is_help = !operands_.empty() && operands_.front() == kHelp;
        if (is_help) {
            add_help_command();
        } else if (!operands_.empty() && find_command(operands_.front()) == nullptr) {
            if (is_option_first_) throw unexpected(app_, nullptr, *unknown_);
            throw unknown_command(operands_.front(), operands_.size() > 1 ? operands_[1] : "");
        }
        std::ranges::reverse(arguments);
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            return is_help ? print_help() : print(help());
        } catch (const CLI::CallForVersion&) {
            return print(fmt::format("liaison {}\n", kVersion));
        } catch (const CLI::ParseError& error) {
            throw fault_of(error);
        }
        const auto extras = app_.remaining(true);
        if (!extras.empty()) throw unexpected(app_, subcommand(), extras.front());
        if (is_help) return print_help();
        const Command* command = chosen();
        if (command == nullptr) return print(short_help(is_coloured()));
        question::set_plain(arguments_.global);
        CommandContext context(arguments_.global);
        command->run(arguments_, context);
        context.finish();
        return context.exit_code();
    }

  private:
    /// Moves the command before its options, as CLI11 needs it. Marks operands (operands.hpp).
    void bring_command_to_front(std::vector<std::string>& arguments) {
        bool has_command = false;
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            const auto& argument = arguments[i];
            const bool ends_options = argument == "--";
            if (!ends_options && argument.size() > 1 && argument.front() == '-') {
                const CLI::Option* option = awaiting_value(argument);
                if (!unknown_ && !is_known(argument)) {
                    unknown_ = argument;
                    is_option_first_ = operands_.empty();
                }
                if (option != nullptr && ++i == arguments.size()) unfinished_ = option;
                continue;
            }
            const auto command =
                arguments.begin() + static_cast<std::ptrdiff_t>(ends_options ? i + 1 : i);
            if (command < arguments.end()) operands_.push_back(*command);
            if (!has_command && command < arguments.end()) {
                std::rotate(arguments.begin(), command, command + 1);
                has_command = true;
                if (ends_options) ++i;
            }
            if (ends_options) return mark_operands(arguments, i);
        }
    }

    /// The global option with that name, or the first one of a command, or null.
    const CLI::Option* option_named(const std::string& name) const {
        const CLI::Option* found = app_.get_option_no_throw(name);
        for (const CLI::App* level : app_.get_subcommands({})) {
            if (found == nullptr) found = level->get_option_no_throw(name);
        }
        return found;
    }

    bool is_known(const std::string& argument) const {
        const bool is_long = argument.starts_with("--");
        return option_named(argument.substr(0, is_long ? argument.find('=') : 2)) != nullptr;
    }

    /// The option if its value is the next argument, as for `--format`, `-f` and `-qf`; else null.
    const CLI::Option* awaiting_value(const std::string& argument) const {
        const OptionWord word =
            read_option(argument, [&](const std::string& name) { return option_named(name); });
        return word.value.value_or("").empty() ? word.option : nullptr;
    }

    /// The parser's error in our own words, with our exit code.
    Error fault_of(const CLI::ParseError& error) {
        if (unknown_) return unexpected(app_, subcommand(), *unknown_);
        const CLI::App& level = subcommand() == nullptr ? app_ : *subcommand();
        const auto fault = [&](const std::string& message) {
            return Error{ErrorKind::usage, message,
                         fmt::format("see liaison {}{}--help", level.get_name(),
                                     level.get_name().empty() ? "" : " ")};
        };
        const auto first = [&](const auto& is_at_fault) -> const CLI::Option* {
            const auto options = level.get_options({});
            const auto found = std::ranges::find_if(options, is_at_fault);
            return found == options.end() ? nullptr : *found;
        };
        if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
            if (const CLI::Option* argument = first(is_missing)) {
                return fault("missing argument " + argument->get_name());
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
        std::string message = error.what();  // such as "--max: needs …"
        return fault(message.replace(message.find(": "), 2, " "));
    }

    CLI::App* subcommand() {
        const auto found = app_.get_subcommands();
        return found.empty() ? nullptr : found.front();
    }

    const Command* chosen() {
        return subcommand() == nullptr ? nullptr : find_command(subcommand()->get_name());
    }

    std::string help() {
        const Command* command = chosen();
        return command == nullptr ? help_of_program(is_coloured())
                                  : help_of_command(app_, *subcommand(), *command, is_coloured());
    }

    void add_help_command() {
        CLI::App* help = app_.add_subcommand(std::string(kHelp));
        help->fallthrough();
        help->allow_extras();
        add_arguments(*help, "COMMAND", {0, 1}, arguments_.words, "a command or a topic");
    }

    /// `help`, `help COMMAND` or `help TOPIC`.
    ExitCode print_help() {
        CommandContext(arguments_.global).expect_no_format();
        const std::string name =
            arguments_.words.empty() ? std::string(kHelp) : without_mark(arguments_.words.front());
        if (name == kHelp) return print(help_of_program(is_coloured()));
        if (const Command* command = find_command(name)) {
            return print(
                help_of_command(app_, *app_.get_subcommand(name), *command, is_coloured()));
        }
        const auto topics = question::help_topics();
        if (std::ranges::find(topics, name) == topics.end()) throw unknown_command(name, {});
        if (name == topics.front()) return print(help_on_options(app_, is_coloured()));
        render::StringSink topic;
        question::explain(name, nullptr, {render::Format::table, {80, is_coloured()}}, topic);
        return print(topic.text());
    }

    bool is_coloured() const {
        return wants_colour(arguments_.global.colour_choice(), is_terminal_output());
    }

    static ExitCode print(const std::string& text) {
        write_output({}, text);
        return ExitCode::answered;
    }

    CLI::App app_;
    Arguments arguments_;
    const CLI::Option* unfinished_ = nullptr;  ///< the last argument, if it lacks its value
    std::vector<std::string> operands_;        ///< arguments that are neither options nor values
    std::optional<std::string> unknown_;       ///< the first unknown option
    bool is_option_first_ = false;             ///< whether that option precedes all operands
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
    } catch (const std::bad_alloc&) {  // also while another error was reported
        return static_cast<int>(report_out_of_memory());
    }
}

}  // namespace liaison::cli
