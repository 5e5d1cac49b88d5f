// SPDX-License-Identifier: MIT
#include <type_traits>

#include "liaison/ask/views/list.hpp"
#include "liaison/model/record_fields.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_facts(Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const auto facts = ask::list_facts(asking.kb(), asked->query);
    asking.note_left_out(render::write_facts(asking.kb(), facts, asking.options(), asking.sink()));
    note_if_empty(facts.empty(), asking);
    asking.note_undated([&] { return facts; });
    if (facts.empty()) hint_at_empty_list("facts", *asked, asking);
}

ResultRule facts_result() {
    ResultRule rule{.is_list = true,
                    .keys = {kSubject,
                             kRelation,
                             kObject,
                             {"status", "string", "current, to-date, exploring or ended"},
                             {"statement", "string", "the fact as a sentence"},
                             kCite},
                    .sometimes = {kWith,
                                  kRole,
                                  {"scope", "string", "collective: said of several together"},
                                  {"basis", "string", "editorial: not stated by a source"},
                                  kNote}};
    for_each_field<Fact>([&]<typename Value>(const RecordField<Fact, Value>& field) {
        if constexpr (std::is_same_v<Value, Date>) {
            rule.sometimes.push_back({field.name, "string", "a year, month or day"});
        }
    });
    return rule;
}

}  // namespace

CommandRule facts_rule() {
    return {.name = "facts",
            .group = CommandGroup::ask,
            .summary = "list the facts that match",
            .description =
                "Lists facts as sentences with their citations. As JSON they have the keys of the "
                "file and an id, which show accepts.",
            .examples = {"liaison facts --partner unep",
                         "liaison facts --area cybercrime --format json",
                         "liaison facts --status exploring"},
            .options = {{"--names",
                         {},
                         "add the names of subject and object to JSON and CSV",
                         &Question::names}},
            .has_filters = true,
            .keys = render::keys_of_facts,
            .result = facts_result,
            .formats = cited_formats(),
            .answer = answer_facts};
}

}  // namespace liaison::question
