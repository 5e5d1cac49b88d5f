// SPDX-License-Identifier: MIT
#pragma once

// The commands and options of a command line, as far as reading and completing its words needs
// them.
//
//     question_lines().commands.front().name;  // "partners"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/question/command_rule.hpp"

namespace liaison::question {

struct LineOption {
    std::vector<std::string> names;  ///< "--format", "-f"
    std::string placeholder;         ///< empty for a flag
    std::string meaning;
    bool is_filter = false;

    bool takes_value() const { return !placeholder.empty(); }
    bool is_called(std::string_view name) const;
    /// The name in messages: its first long one.
    const std::string& name() const;
};

/// An argument without an option.
struct LineWords {
    std::string placeholder;
    std::size_t least = 0;
    std::size_t most = 1;
};

struct LineCommand {
    std::string name;
    std::string summary;
    std::vector<LineOption> options;
    std::vector<LineWords> words;
    std::vector<FormatName> formats;
};

struct LineRules {
    std::vector<LineOption> everywhere;  ///< what every command has
    std::vector<LineCommand> commands;
    bool has_help = false;  ///< whether `help` is a command as well

    /// The command with that name, or null.
    const LineCommand* find_command(std::string_view name) const;
};

/// The option with a name such as `--format` or `-f`, or null.
const LineOption* find_option(std::span<const LineOption> options, std::string_view name);

/// The rules of the commands that answer questions.
const LineRules& question_lines();

/// The names of the program's other commands, which work on files or on the terminal.
std::span<const std::string_view> other_commands();

/// The topics of `liaison help TOPIC`: first "options", then topics for `explain`.
std::span<const std::string_view> help_topics();

}  // namespace liaison::question
