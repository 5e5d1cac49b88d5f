// SPDX-License-Identifier: MIT
#pragma once

// A command: how it is called, what its help says, and what it does.

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
    std::string_view description;               ///< a paragraph for its own help
    std::vector<std::string_view> examples;     ///< complete command lines
    std::vector<question::FormatName> formats;  ///< all; empty where there is no choice
    /// Declares options and arguments; nothing is opened or looked up yet.
    std::function<void(CLI::App& app, Arguments& arguments)> setup;
    /// Asks and renders. Throws `Error`.
    std::function<void(const Arguments& arguments, CommandContext& context)> run;
};

}  // namespace liaison::cli
