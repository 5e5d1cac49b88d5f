// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands/commands.hpp"
#include "cli/completion/shell.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"

namespace liaison::cli {
namespace {

void setup_completion(CLI::App& app, Arguments& arguments) {
    add_arguments(app, "SHELL", {1, 1}, arguments.words, "bash, zsh or fish");
}

void run_completion(const Arguments& arguments, CommandContext& context) {
    context.expect_no_format();
    const std::string& shell = arguments.words.front();
    const auto known = shell_names();
    if (std::ranges::find(known, shell) == known.end()) {
        throw Error{ErrorKind::usage,
                    fmt::format("there is no completion for the shell \"{}\"", shell),
                    suggestion(shell, known)};
    }
    context.sink().write_encoded(completion_script(shell));
}

}  // namespace

Command completion_command() {
    return {"completion",
            question::CommandGroup::learn,
            "print a completion script for bash, zsh or fish",
            "With the script, the shell completes commands, options and their values, among them "
            "the ids and names of the knowledge base that the line names. bash and zsh read it by "
            "eval \"$(liaison completion SHELL)\" in their start-up file, fish by liaison "
            "completion fish | source.",
            {"eval \"$(liaison completion bash)\"", "eval \"$(liaison completion zsh)\"",
             "liaison completion fish | source"},
            {},
            setup_completion,
            run_completion};
}

}  // namespace liaison::cli
