// SPDX-License-Identifier: MIT
#pragma once

// The commands that answer a question about a knowledge base, in one table: name, arguments and
// formats of each. The command line derives its options from it.
//
//     const CommandRule* rule = find_command("show");
//     rule->summary;  // "show everything stated about one entity"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "liaison/question/question.hpp"

namespace liaison::question {

/// An option, and which member of a question has its value.
struct OptionRule {
    std::string_view name;         ///< as on a command line: "--area"
    std::string_view placeholder;  ///< what help calls the value; empty for a flag
    std::string_view meaning;
    std::variant<bool Question::*, std::string Question::*, std::size_t Question::*,
                 std::vector<std::string> Question::*>
        member;
    std::size_t most = 0;  ///< of a number, which is at least 1
};

/// What stands without an option.
struct WordsRule {
    std::string_view placeholder;
    std::string_view meaning;
    std::size_t least = 0;
    std::size_t most = 0;
};

struct FormatName {
    std::string_view name;
    std::string_view meaning;
};

class Asking;

/// The group of the overview that a command is in.
enum class CommandGroup : unsigned char { ask, connect, keep, export_data, learn };

struct CommandRule {
    std::string_view name;
    CommandGroup group{};
    std::string_view summary;                ///< one line for the list of commands
    std::string_view description;            ///< a paragraph for its own help
    std::vector<std::string_view> examples;  ///< complete command lines
    std::optional<WordsRule> words;
    std::vector<OptionRule> options;
    bool has_filters = false;
    std::vector<FormatName> formats;  ///< all; the first is the command's own
    /// The beginning of the error about another format.
    std::string_view no_format = "there is no format";
    /// Writes the answer. Throws `Error`.
    void (*answer)(Asking& asking);
};

/// The formats of lists and profiles.
std::vector<FormatName> list_formats();

/// All of them, in the order of the help.
std::span<const CommandRule> command_rules();
/// The command of that name, or null.
const CommandRule* find_command(std::string_view name);

/// The options of each command that has filters.
std::span<const OptionRule> filter_rules();

}  // namespace liaison::question
