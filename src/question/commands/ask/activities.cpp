// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {

CommandRule activities_rule() {
    return {
        .name = "activities",
        .group = CommandGroup::ask,
        .summary = "list activities and who carries them out or contributes them",
        .description = "Lists what partners and the hub do together, and what partners contribute.",
        .examples = {"liaison activities --partner unodc", "liaison activities --partner interpol",
                     "liaison activities --status to-date"},
        .has_filters = true,
        .keys = [] { return render::keys_of_entities(EntityType::activity); },
        .formats = cited_formats(),
        .answer = answer_entities<EntityType::activity>};
}

}  // namespace liaison::question
