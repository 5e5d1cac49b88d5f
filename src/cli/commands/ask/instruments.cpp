// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"

namespace liaison::cli {

Command instruments_command() {
    return {"instruments",
            "list the agreements, plans and resolutions",
            "Lists the instruments on which cooperation rests. The built-in knowledge base names "
            "none; the overlay public-record does.",
            {"liaison instruments --add public-record",
             "liaison instruments --add public-record --partner cted",
             "liaison instruments --add public-record --kind resolution"},
            set_up_list,
            [](const Arguments& arguments, CommandContext& context) {
                list_entities_of(EntityType::instrument, arguments, context);
            }};
}

}  // namespace liaison::cli
