// SPDX-License-Identifier: MIT
#include "liaison/model/conflict.hpp"
#include "liaison/render/answers/reports/conflict_answer.hpp"
#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

void answer_conflicts(Asking& asking) {
    const auto found = conflicts(asking.kb());
    render::write_conflicts(asking.kb(), found, asking.options(), asking.sink());
    if (asking.question().strict && !found.empty()) asking.conclude(ExitCode::no);
}

}  // namespace

CommandRule conflicts_rule() {
    return {
        .name = "conflicts",
        .summary = "list where sources differ on a fact",
        .description =
            "Lists pairs of facts that differ: both say the same of the same two, each from "
            "another "
            "source. One says that it ended, and the other that it holds later or at a time not "
            "known; or the days differ on which it began or ended. Two roles of one body are no "
            "difference.",
        .examples = {"liaison conflicts --all",
                     "liaison conflicts --add public-record --format json",
                     "liaison conflicts --add mine.json --strict"},
        .options = {{"--strict", {}, "exit with 1 where sources differ", &Question::strict}},
        .formats = list_formats(),
        .answer = answer_conflicts};
}

}  // namespace liaison::question
