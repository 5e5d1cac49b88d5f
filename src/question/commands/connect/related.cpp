// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include "liaison/render/answers/lists/list_keys.hpp"
#include "liaison/render/answers/lists/related_answer.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_related(Asking& asking) {
    const EntityIndex entity = named(asking).front();
    const auto related =
        ask::related_to(asking.kb(), entity, render::limits_of(asking.options()).facts);
    asking.note_left_out(
        render::write_related(asking.kb(), related, asking.options(), asking.sink()));
    if (!related.empty()) return;
    asking.note("nothing that others share with it is stated");
    hint_at_related(entity, asking);
}

}  // namespace

CommandRule related_rule() {
    return {.name = "related",
            .group = CommandGroup::connect,
            .summary = "list the entities that share most with one",
            .description =
                "Ranks other entities by the areas, activities, groups and initiatives that they "
                "share with this one. A thing counts more, the fewer entities share it (the "
                "measure of Adamic and Adar).",
            .examples = {"liaison related unodc", "liaison related unoct --add public-record",
                         "liaison related cybercrime --format json"},
            .words = {{"NAME", kNameMeaning, 1, 1}},
            .keys = render::keys_of_related,
            .formats = cited_formats(),
            .answer = answer_related};
}

}  // namespace liaison::question
