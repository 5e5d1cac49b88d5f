// SPDX-License-Identifier: MIT
#include "liaison/ask/views/timeline.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"
#include "liaison/render/answers/lists/list_keys.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_timeline(Asking& asking) {
    const auto subjects =
        asking.question().words.empty() ? std::vector<ask::Subject>() : subjects_named(asking);
    const auto asked = asking.filters();
    if (!asked) return;
    const auto facts = ask::facts_about(asking.kb(), subjects, asked->query, asked->mode);
    const auto timeline = ask::timeline_of(asking.kb(), facts);
    asking.note_left_out(
        render::write_timeline(asking.kb(), timeline.facts, asking.options(), asking.sink()));
    note_if_empty(facts.empty(), asking);
    if (timeline.undated > 0) {
        asking.note(fmt::format("{} without a date left out; facts lists them",
                                text::counted(timeline.undated, "fact", "facts")));
    }
    if (timeline.facts.empty()) hint_at_dates(subjects, asking);
}

ResultRule timeline_result() {
    return {.is_list = true,
            .keys = {{"date", "string", "the year, month or day by which the fact is placed"},
                     kSubject,
                     kRelation,
                     kObject,
                     {"status", "string", "current, to-date, exploring or ended"},
                     {"statement", "string", "the fact as a sentence"},
                     kCite},
            .sometimes = {{"date_of", "string",
                           "the id of the entity that has this date; the fact has none of its own"},
                          kWith,
                          kRole,
                          kNote}};
}

}  // namespace

CommandRule timeline_rule() {
    return {.name = "timeline",
            .group = CommandGroup::ask,
            .summary = "list dated facts in the order of time",
            .description =
                "Lists the facts that name an entity or cite a source by date, grouped by year; "
                "without a name, all facts. A fact is placed by the date since which it holds, or "
                "else the date at which it was stated, or else its end. A fact without a date has "
                "those of its initiative, group or instrument.",
            .examples = {"liaison timeline unodc --all", "liaison timeline --all --since 2018",
                         "liaison timeline unoct icao --all --format csv"},
            .words = {{"NAME", kSubjectMeaning, 0, kMostNames, kOneText, true}},
            .has_filters = true,
            .keys = render::keys_of_timeline,
            .result = timeline_result,
            .formats = cited_formats(),
            .answer = answer_timeline};
}

}  // namespace liaison::question
