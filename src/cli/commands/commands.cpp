// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"

#include <vector>

namespace liaison::cli {

std::span<const Command> commands() {
    static const std::vector<Command> kAll{
        partners_command(),   areas_command(),       groups_command(),    initiatives_command(),
        activities_command(), instruments_command(), facts_command(),     sources_command(),
        show_command(),       search_command(),      compare_command(),   matrix_command(),
        path_command(),       related_command(),     conflicts_command(), export_command(),
        validate_command(),   capture_command(),     cite_command(),      verify_command(),
        diff_command(),       fmt_command(),         new_command(),       about_command(),
        explain_command(),    completion_command(),
    };
    return kAll;
}

}  // namespace liaison::cli
