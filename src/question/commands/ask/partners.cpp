// SPDX-License-Identifier: MIT
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_partners(Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const auto list =
        ask::list_partners(asking.kb(), asked->query, asked->mode,
                           render::limits_of(asking.options()), asking.facets_in_shape());
    asking.note_left_out(
        render::write_partners(asking.kb(), list, asking.options(), asking.sink()));
    note_if_empty(list.rows.empty(), asking);
    asking.note_undated([&] { return ask::facts_in_rows(list.rows); });
    hint_at_rows("partners", list.rows, list.asked, *asked, asking);
}

ResultRule partners_result() {
    return {.is_list = true,
            .keys = {kId, kType, kName, kPartOf, kCite},
            .sometimes = {kKind,
                          kAcronym,
                          {"areas", "array",
                           "the areas of cooperation: id, name, status, cite; through: the ids of "
                           "what links them"},
                          kNote}};
}

}  // namespace

CommandRule partners_rule() {
    return {.name = "partners",
            .group = CommandGroup::ask,
            .summary = "list partners and what they cooperate on",
            .description =
                "Lists the organizations that work with the hub, each below the one it belongs "
                "to. With --area it shows only that area; a line below it names the link if there "
                "is no direct fact.",
            .examples = {"liaison partners --area border-management",
                         "liaison partners --area drug-trafficking --status exploring",
                         "liaison partners --role chair --format json"},
            .has_filters = true,
            .keys = [] { return render::keys_of_entities(EntityType::organization); },
            .result = partners_result,
            .formats = cited_formats(),
            .answer = answer_partners};
}

}  // namespace liaison::question
