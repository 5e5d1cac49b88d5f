// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include "liaison/render/answers/entities/path_answer.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_related(Asking& asking) {
    const EntityIndex entity = named(asking).front();
    const auto related =
        ask::related_to(asking.kb(), entity, render::limits_of(asking.options()).facts);
    render::write_related(asking.kb(), related, asking.options(), asking.sink());
    if (!related.empty()) return;
    asking.note("nothing that others share with it is stated");
    hint_at_related(entity, asking);
}

}  // namespace

CommandRule related_rule() {
    return {
        .name = "related",
        .summary = "list the nearest others, by what they share",
        .description =
            "Lists what shares areas, activities, groups or initiatives with an entity; the fewer "
            "share a thing, the more it counts (the measure of Adamic and Adar).",
        .examples = {"liaison related unodc", "liaison related unoct --add public-record",
                     "liaison related cybercrime --format json"},
        .words = {{"NAME", kNameMeaning, 1, 1}},
        .formats = list_formats(),
        .answer = answer_related};
}

}  // namespace liaison::question
