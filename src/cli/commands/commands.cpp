// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"

#include <vector>

#include "cli/commands/question_command.hpp"

namespace liaison::cli {

std::span<const Command> commands() {
    static const std::vector<Command> kAll = [] {
        std::vector<Command> all;
        for (const question::CommandRule& rule : question::command_rules()) {
            all.push_back(question_command(rule));
            if (rule.name != "export") continue;
            all.insert(all.end(), {validate_command(), capture_command(), cite_command(),
                                   verify_command(), diff_command(), fmt_command(), new_command()});
        }
        all.push_back(completion_command());
        return all;
    }();
    return kAll;
}

}  // namespace liaison::cli
