// SPDX-License-Identifier: MIT
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

void answer_sources(Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const auto uses = ask::list_sources(asking.kb(), asked->query);
    asking.note_left_out(render::write_sources(asking.kb(), uses, asking.options(), asking.sink()));
    note_if_empty(uses.empty(), asking);
}

}  // namespace

CommandRule sources_rule() {
    return {
        .name = "sources",
        .group = CommandGroup::ask,
        .summary = "list the sources, with the number of facts of each",
        .description = "Lists the sources of the knowledge base, or those of the facts that match.",
        .examples = {"liaison sources", "liaison sources --add public-record --partner cted",
                     "liaison sources --format json"},
        .has_filters = true,
        .keys = render::keys_of_sources,
        .formats = cited_formats(),
        .answer = answer_sources};
}

}  // namespace liaison::question
