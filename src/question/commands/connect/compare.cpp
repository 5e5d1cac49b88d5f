// SPDX-License-Identifier: MIT
#include "liaison/ask/views/compare.hpp"

#include "liaison/render/answers/entities/compare_answer.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_compare(Asking& asking) {
    const KnowledgeBase& kb = asking.kb();
    const auto asked = asking.filters();
    if (!asked) return;
    const auto entities = named(asking);
    const auto filter = facts_asked(*asked);
    render::write_comparison(kb, ask::compare(kb, entities, filter), asking.options(),
                             asking.sink());
    const auto profiles = [&] {
        std::vector<ask::Profile> all;
        for (const EntityIndex entity : entities)
            all.push_back(ask::profile_of(kb, entity, filter));
        return all;
    };
    asking.note_undated([&] { return ask::facts_in_rows(profiles()); });
    if (asking.base().unloaded.empty()) return;
    hint_at_sections(profiles(), asking);
}

ResultRule compare_result() {
    constexpr std::string_view kSection =
        "shared: what all have; only: what one has, by id; some: what several have; not_stated: "
        "the ids for which nothing is stated";
    return {.keys = {},
            .sometimes = {{"entities", "array", "what is compared"},
                          {"areas", "object", kSection},
                          {"activities", "object", kSection},
                          {"groups", "object", kSection},
                          {"initiatives", "object", kSection},
                          {"contributions", "object", kSection},
                          {"instruments", "object", kSection}}};
}

}  // namespace

CommandRule compare_rule() {
    return {.name = "compare",
            .group = CommandGroup::connect,
            .summary = "set two or more entities side by side",
            .description =
                "Shows what all of them have, what only one of them has, and where nothing is "
                "stated, which is not counted as a difference. Filters keep the facts that match. "
                "diff compares whole files.",
            .examples = {"liaison compare unodc unoct", "liaison compare unodc unoct dpo",
                         "liaison compare unodc unoct --status current",
                         "liaison compare unodc unoct --format json"},
            .words = {{"NAME", kNameMeaning, 2, 12}},
            .has_filters = true,
            .result = compare_result,
            .formats = cited_formats(),
            .answer = answer_compare};
}

}  // namespace liaison::question
