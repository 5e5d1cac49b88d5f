// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"

namespace liaison::cli {

Command groups_command() {
    return {"groups",
            "list the groups, with who sits in them as what",
            "Lists frameworks and working groups, each below the one it is part of.",
            {"liaison groups --role chair", "liaison groups --area border-management",
             "liaison groups --partner unoct"},
            set_up_list,
            [](const Arguments& arguments, CommandContext& context) {
                list_entities_of(EntityType::group, arguments, context);
            }};
}

}  // namespace liaison::cli
