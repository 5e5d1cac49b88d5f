// SPDX-License-Identifier: MIT
#pragma once

// A command: how it is called, what its help says, and what it does.

#include <CLI/CLI.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "session.hpp"

namespace liaison::cli {

struct Command {
    std::string_view name;
    std::string_view summary;                ///< one line for the list of commands
    std::string_view description;            ///< a paragraph for its own help
    std::vector<std::string_view> examples;  ///< complete command lines
    /// Declares options and arguments; nothing is opened or looked up yet.
    void (*setup)(CLI::App& app, Arguments& arguments);
    /// Asks and renders. Throws `Error`.
    void (*run)(const Arguments& arguments, Session& session);
};

/// All commands in the order of the help.
std::span<const Command> commands();

/// Heading in a help under which the options that every command has stand.
inline constexpr std::string_view kEverywhere = "Everywhere";

/// The words of a name or text that was not quoted, as one.
std::string joined(const std::vector<std::string>& words);

/// An option with a value that may be given several times, one value each time. CLI11 would
/// otherwise take `[a,b]` apart and swallow the arguments that follow.
CLI::Option* add_repeatable(CLI::App& app, const std::string& name,
                            std::vector<std::string>& values, const std::string& description,
                            const std::string& placeholder);

}  // namespace liaison::cli
