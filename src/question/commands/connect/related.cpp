// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include "liaison/render/answers/lists/list_keys.hpp"
#include "liaison/render/answers/lists/related_answer.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

std::vector<FactIndex> facts_shared(const std::vector<ask::Related>& related) {
    std::vector<FactIndex> facts;
    for (const ask::Related& each : related) {
        for (const ask::Shared& shared : each.shared) {
            facts.insert(facts.end(), shared.facts.begin(), shared.facts.end());
        }
    }
    return facts;
}

void answer_related(Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const EntityIndex entity = named(asking).front();
    ask::ProfileFilter filter = facts_asked(*asked);
    filter.limits = render::limits_of(asking.options());
    const auto related = ask::related_to(asking.kb(), entity, filter);
    render::Options options = asking.options();
    options.nothing_matches =
        related.empty() && !filter.is_open() && !ask::related_to(asking.kb(), entity).empty();
    asking.note_left_out(render::write_related(asking.kb(), related, options, asking.sink()));
    if (!related.empty()) return asking.note_undated([&] { return facts_shared(related); });
    if (options.nothing_matches) return asking.note("nothing that others share with it matches");
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
                "measure of Adamic and Adar). Filters keep the facts that match.",
            .examples = {"liaison related unodc", "liaison related unodc --has areas --direct",
                         "liaison related unoct --add public-record",
                         "liaison related cybercrime --format json"},
            .words = {{"NAME", kNameMeaning, 1, 1}},
            .has_filters = true,
            .keys = render::keys_of_related,
            .formats = cited_formats(),
            .answer = answer_related};
}

}  // namespace liaison::question
