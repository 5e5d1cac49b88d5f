// SPDX-License-Identifier: MIT
#pragma once

// A command of the program: its name, the texts of its help, its options and its function.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context/command_context.hpp"
#include "cli/options/arguments.hpp"
#include "cli/options/options.hpp"
#include "liaison/question/command_rule.hpp"

namespace liaison::cli {

struct Command {
    std::string_view name;
    question::CommandGroup group{};
    std::string_view summary;                   ///< one line for the list of commands
    std::string_view description;               ///< a paragraph for the help of the command
    std::vector<std::string_view> examples;     ///< complete command lines
    std::vector<question::FormatName> formats;  ///< the first is the default; empty: only one
    /// Declares options and arguments. Opens and loads nothing.
    std::function<void(CLI::App& app, Arguments& arguments)> setup;
    /// Executes the command and writes its answer to the sink of the context. Throws `Error`.
    std::function<void(const Arguments& arguments, CommandContext& context)> run;
};

}  // namespace liaison::cli
