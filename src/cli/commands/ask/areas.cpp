// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"

namespace liaison::cli {

Command areas_command() {
    return {"areas",
            "list the areas, with the partners concerned with each",
            "Lists areas of crime, threat and policy, each below the broader one.",
            {"liaison areas --partner unodc", "liaison areas --status exploring",
             "liaison areas --kind threat --format csv"},
            set_up_list,
            [](const Arguments& arguments, CommandContext& context) {
                list_entities_of(EntityType::area, arguments, context);
            }};
}

}  // namespace liaison::cli
