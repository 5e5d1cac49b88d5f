// SPDX-License-Identifier: MIT
#include "liaison/model/conflict.hpp"
#include "liaison/render/answers/reports/conflict_answer.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

void answer_conflicts(Asking& asking) {
    const auto found = conflicts(asking.kb());
    render::write_conflicts(asking.kb(), found, asking.options(), asking.sink());
    if (asking.question().strict && !found.empty()) asking.conclude(ExitCode::no);
}

ResultRule conflicts_result() {
    return {.is_list = true,
            .keys = {kSubject,
                     kRelation,
                     kObject,
                     {"differ_on", "array", "the keys on which the facts differ"},
                     {"facts", "array", "the two facts"},
                     kCite},
            .sometimes = {kWith, kRole}};
}

}  // namespace

CommandRule conflicts_rule() {
    return {.name = "conflicts",
            .group = CommandGroup::connect,
            .summary = "list facts on which sources differ",
            .description =
                "Lists pairs of facts with the same subject, relation and object, stated by "
                "different sources. Either one source says that it ended and the other that it "
                "holds at a later or unknown date, or the sources give different days for its "
                "beginning or end. Two roles of one body are not a conflict.",
            .examples = {"liaison conflicts --all",
                         "liaison conflicts --add public-record --format json",
                         "liaison conflicts --add mine.json --strict"},
            .options = {{.name = "--strict",
                         .meaning = "exit with 1 where sources differ",
                         .member = &Question::strict,
                         .is_for_command_line_only = true}},
            .result = conflicts_result,
            .formats = cited_formats(),
            .answer = answer_conflicts};
}

}  // namespace liaison::question
