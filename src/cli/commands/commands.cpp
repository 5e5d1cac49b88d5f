// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"

#include <algorithm>
#include <vector>

#include "cli/commands/question_command.hpp"

namespace liaison::cli {

std::span<const Command> commands() {
    static const std::vector<Command> kAll = [] {
        std::vector<Command> all;
        for (const question::CommandRule& rule : question::command_rules()) {
            if (rule.group == question::CommandGroup::export_data) {
                all.insert(all.end(),
                           {capture_command(), cite_command(), import_command(), validate_command(),
                            verify_command(), diff_command(), fmt_command(), new_command()});
            }
            all.push_back(question_command(rule));
            if (rule.group == question::CommandGroup::export_data) all.push_back(mcp_command());
        }
        all.push_back(completion_command());
        return all;
    }();
    return kAll;
}

const Command* find_command(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

}  // namespace liaison::cli
