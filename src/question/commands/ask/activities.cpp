// SPDX-License-Identifier: MIT
#include "question/commands/commands.hpp"

namespace liaison::question {

CommandRule activities_rule() {
    return {
        .name = "activities",
        .summary = "list the activities, with who does or brings them",
        .description = "Lists what is done together with the hub, or brought to the cooperation.",
        .examples = {"liaison activities --partner unodc", "liaison activities --partner interpol",
                     "liaison activities --status to-date"},
        .has_filters = true,
        .formats = list_formats(),
        .answer = answer_entities<EntityType::activity>};
}

}  // namespace liaison::question
