// SPDX-License-Identifier: MIT
#pragma once

// What a command declares its arguments and options with. Only what parses by a declaration or
// reads one back includes CLI11, which is all headers and slow to compile.
//
//     add_flag(app, "--strict", arguments.file.strict, "exit with 1 where there is advice");

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace liaison::cli {

/// Heading in a help under which the options of a command stand,
inline constexpr std::string_view kOptions = "Options";
/// those that every command has,
inline constexpr std::string_view kEverywhere = "Everywhere";
/// and those that say what an answer is about.
inline constexpr std::string_view kFilters = "Filters";

/// How often an argument stands.
struct Count {
    int least;
    int most;
};

/// More words than a question has.
inline constexpr int kMaxPositionals = 1000;

// What is declared writes into `value` or `values` when a command line is parsed, so these must
// outlive the parsing. An argument's `name` is how the help calls it; that of an option is its
// spellings, as in `-q,--quiet`.

/// An argument that must be there once.
void add_argument(CLI::App& app, const std::string& name, std::string& value,
                  const std::string& description);

/// An argument that may stand several times.
void add_arguments(CLI::App& app, const std::string& name, Count count,
                   std::vector<std::string>& values, const std::string& description);

/// An option without a value.
void add_flag(CLI::App& app, const std::string& name, bool& value, const std::string& description,
              std::string_view group = kOptions);

/// An option with a value, which the help calls `placeholder`; given again, the last one counts.
void add_value(CLI::App& app, const std::string& name, std::string& value,
               const std::string& description, const std::string& placeholder,
               std::string_view group = kOptions);

/// The same with a number from 1 to `most` as its value.
void add_number(CLI::App& app, const std::string& name, std::size_t most, std::size_t& value,
                const std::string& description, const std::string& placeholder);

/// An option that may be given several times, each with one value.
void add_values(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                const std::string& description, const std::string& placeholder,
                std::string_view group = kOptions);

/// What a word of a command line that begins with - says: `--format=json`, `-qf`.
struct OptionWord {
    const CLI::Option* option = nullptr;  ///< one that takes a value; null if there is none in it
    std::optional<std::string> value;     ///< absent if it is the next word
};
/// `find` gives the option of a name such as `--format` or `-f`, or null.
OptionWord read_option(const std::string& word,
                       const std::function<const CLI::Option*(const std::string& name)>& find);

/// The options of a level that stand under a heading, in order. What every level has, such as
/// --help, is that of the program.
std::vector<const CLI::Option*> options_under(const CLI::App& app, std::string_view heading);

/// The names in a table of rules.
std::vector<std::string_view> names_of(const auto& rules) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules) names.push_back(rule.name);
    return names;
}

}  // namespace liaison::cli
