// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {

CommandRule areas_rule() {
    return {.name = "areas",
            .group = CommandGroup::ask,
            .summary = "list areas and the partners concerned with each",
            .description = "Lists areas of crime, threat and policy, each below the broader one.",
            .examples = {"liaison areas --partner unodc", "liaison areas --status exploring",
                         "liaison areas --kind threat --format csv"},
            .has_filters = true,
            .keys = [] { return render::keys_of_entities(EntityType::area); },
            .formats = cited_formats(),
            .answer = answer_entities<EntityType::area>};
}

}  // namespace liaison::question
