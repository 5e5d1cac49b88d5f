// SPDX-License-Identifier: MIT
#pragma once

// Functions that declare the arguments and options of commands. They hide CLI11 from the commands,
// because its headers take long to compile.
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

/// The help heading of the options that only one command has.
inline constexpr std::string_view kOptions = "Options";
/// The help heading of the global options.
inline constexpr std::string_view kEverywhere = "Everywhere";
/// The help heading of the filter options.
inline constexpr std::string_view kFilters = "Filters";

/// How many values an argument takes.
struct Count {
    int least;
    int most;
};

/// The most values of an argument: a limit that no real command line reaches.
inline constexpr int kMaxPositionals = 1000;

// The following functions declare an argument or option. The parser stores its value in `value` or
// `values`, which must exist until then. `name` is the name of an argument in the help, or all
// spellings of an option, as in `-q,--quiet`.

/// A required argument with one value.
void add_argument(CLI::App& app, const std::string& name, std::string& value,
                  const std::string& description);

/// An argument with several values.
void add_arguments(CLI::App& app, const std::string& name, Count count,
                   std::vector<std::string>& values, const std::string& description);

/// An option without a value.
void add_flag(CLI::App& app, const std::string& name, bool& value, const std::string& description,
              std::string_view group = kOptions);

/// An option with a value, named `placeholder` in the help. If it is repeated, the last one counts.
void add_value(CLI::App& app, const std::string& name, std::string& value,
               const std::string& description, const std::string& placeholder,
               std::string_view group = kOptions);

/// An option whose value is a number from 1 to `most`, otherwise like `add_value`.
void add_number(CLI::App& app, const std::string& name, std::size_t most, std::size_t& value,
                const std::string& description, const std::string& placeholder);

/// An option that may be given several times, each with one value.
void add_values(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                const std::string& description, const std::string& placeholder,
                std::string_view group = kOptions);

/// The option in a word that begins with `-`, such as `--format=json` or `-qf`, and its value.
struct OptionWord {
    const CLI::Option* option = nullptr;  ///< null if the word has no option that takes a value
    std::optional<std::string> value;     ///< absent if the value is the next word
};
/// Parses such a word. `find` returns the option with a name such as `--format` or `-f`, or null.
OptionWord read_option(const std::string& word,
                       const std::function<const CLI::Option*(const std::string& name)>& find);

/// The options of the program or of a command that have this help heading, in order. A command does
/// not repeat --help, which is an option of the program.
std::vector<const CLI::Option*> options_under(const CLI::App& app, std::string_view heading);

/// The names in a table of rules.
std::vector<std::string_view> names_of(const auto& rules) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules) names.push_back(rule.name);
    return names;
}

}  // namespace liaison::cli
