// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"

namespace liaison::cli {

Command activities_command() {
    return {"activities",
            "list the activities, with who does or brings them",
            "Lists what is done together with the hub, or brought to the cooperation.",
            {"liaison activities --partner unodc", "liaison activities --partner interpol",
             "liaison activities --status to-date"},
            set_up_list,
            [](const Arguments& arguments, CommandContext& context) {
                list_entities_of(EntityType::activity, arguments, context);
            }};
}

}  // namespace liaison::cli
