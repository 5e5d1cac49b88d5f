// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"

namespace liaison::cli {

Command initiatives_command() {
    return {"initiatives",
            "list the initiatives, with who takes part in them",
            "Lists named projects and programmes.",
            {"liaison initiatives", "liaison initiatives --area corruption",
             "liaison initiatives --add public-record --partner icao"},
            set_up_list,
            [](const Arguments& arguments, CommandContext& context) {
                list_entities_of(EntityType::initiative, arguments, context);
            }};
}

}  // namespace liaison::cli
