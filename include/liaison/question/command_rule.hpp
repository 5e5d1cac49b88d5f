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

/// An option, and the member of `Question` that stores its value.
struct OptionRule {
    std::string_view name;         ///< as on the command line: "--area"
    std::string_view placeholder;  ///< the name of the value in the help; empty for a flag
    std::string_view meaning;
    std::variant<bool Question::*, std::string Question::*, std::size_t Question::*,
                 std::vector<std::string> Question::*>
        member;
    std::size_t most = 0;  ///< the highest value if it is a number; the lowest is 1
    bool is_for_command_line_only = false;  ///< it changes the exit code, or the answer is no JSON
};

/// The arguments of a command that are not options, and how many it takes.
struct WordsRule {
    std::string_view placeholder;
    std::string_view meaning;
    std::size_t least = 0;
    std::size_t most = 0;
    bool are_one_text = false;  ///< the words together are one name or text
    bool from_input = false;    ///< "-" means the lines of standard input
};

/// A key of an answer as JSON.
struct KeyRule {
    std::string_view name;
    std::string_view type;  ///< as JSON Schema calls it: "string", "array" …; empty for several
    std::string_view meaning;
};

/// What an answer as JSON is.
struct ResultRule {
    bool is_list = false;            ///< of objects, instead of one object
    std::vector<KeyRule> keys;       ///< that each object has, if long also on each of its pages
    std::vector<KeyRule> sometimes;  ///< that it may have
};

struct FormatName {
    std::string_view name;
    std::string_view meaning;
};

class Asking;

/// The groups of commands in the overview of the help.
enum class CommandGroup : unsigned char { ask, connect, keep, export_data, serve, learn };

struct CommandRule {
    std::string_view name;
    CommandGroup group{};
    std::string_view summary;                ///< one line for the list of commands
    std::string_view description;            ///< a paragraph for the help of the command
    std::vector<std::string_view> examples;  ///< complete command lines
    std::optional<WordsRule> words;
    std::vector<OptionRule> options;
    bool has_filters = false;
    /// The keys of the rows, of a list; then it has `shape_rules`.
    std::vector<std::string_view> (*keys)() = nullptr;
    std::size_t usual_limit = 0;       ///< of rows, on the command line without --limit; 0: none
    ResultRule (*result)() = nullptr;  ///< with one, the command is a tool for assistants
    std::vector<FormatName> formats;   ///< the first is the default
    /// The beginning of the error message for an unknown format.
    std::string_view no_format = "there is no format";
    /// Writes the answer. Throws `Error`.
    void (*answer)(Asking& asking);
};

/// The formats of any list: a table, JSON, CSV …
std::vector<FormatName> list_formats();

/// All commands that answer questions, in the order of the help.
std::span<const CommandRule> command_rules();
/// The command with that name, or null.
const CommandRule* find_command(std::string_view name);

/// The names of the lists that `count` counts.
std::vector<std::string_view> countable_lists();

/// The options for columns, order and number of rows, which all commands with `keys` share.
std::span<const OptionRule> shape_rules();
/// The option that says how citations are printed, for commands with `cites`.
std::span<const OptionRule> cite_rules();
/// Whether tables of the command cite sources.
bool cites(const CommandRule& rule);
/// All options of the command but the filters.
std::vector<OptionRule> own_options(const CommandRule& rule);
/// The filter options, which all commands with `has_filters` share.
std::span<const OptionRule> filter_rules();

}  // namespace liaison::question
