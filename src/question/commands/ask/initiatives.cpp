// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {

CommandRule initiatives_rule() {
    return {.name = "initiatives",
            .group = CommandGroup::ask,
            .summary = "list initiatives and who takes part in them",
            .description = "Lists named projects and programmes.",
            .examples = {"liaison initiatives", "liaison initiatives --area corruption",
                         "liaison initiatives --add public-record --partner icao"},
            .has_filters = true,
            .keys = [] { return render::keys_of_entities(EntityType::initiative); },
            .formats = cited_formats(),
            .answer = answer_entities<EntityType::initiative>};
}

}  // namespace liaison::question
