// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {

CommandRule groups_rule() {
    return {.name = "groups",
            .group = CommandGroup::ask,
            .summary = "list groups and who belongs to them, in which role",
            .description = "Lists frameworks and working groups, each below the one it is part of.",
            .examples = {"liaison groups --role chair", "liaison groups --area border-management",
                         "liaison groups --partner unoct"},
            .has_filters = true,
            .keys = [] { return render::keys_of_entities(EntityType::group); },
            .formats = cited_formats(),
            .answer = answer_entities<EntityType::group>};
}

}  // namespace liaison::question
