// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {

CommandRule instruments_rule() {
    return {.name = "instruments",
            .group = CommandGroup::ask,
            .summary = "list agreements, plans and resolutions",
            .description =
                "Lists what cooperation is based on. The built-in knowledge base names none; the "
                "overlay public-record does.",
            .examples = {"liaison instruments --add public-record",
                         "liaison instruments --add public-record --partner cted",
                         "liaison instruments --add public-record --kind resolution"},
            .has_filters = true,
            .keys = [] { return render::keys_of_entities(EntityType::instrument); },
            .formats = cited_formats(),
            .answer = answer_entities<EntityType::instrument>};
}

}  // namespace liaison::question
