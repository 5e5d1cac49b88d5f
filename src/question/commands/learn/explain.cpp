// SPDX-License-Identifier: MIT
#include "liaison/question/explain.hpp"

#include "question/commands/commands.hpp"

namespace liaison::question {
namespace {

void answer_explain(Asking& asking) {
    explain(asking.text(), &asking.kb(), asking.options(), asking.sink());
}

ResultRule explain_result() {
    return {.is_list = true,
            .keys = {{"sort", "string", "what the term is"},
                     {"term", "string", "the term"},
                     {"meaning", "string", "what it means"}},
            .sometimes = {{"example", "string", "an example"}}};
}

}  // namespace

CommandRule explain_rule() {
    return {
        .name = "explain",
        .group = CommandGroup::learn,
        .summary = "explain the terms of files, questions and answers",
        .description =
            "Explains concepts, types, kinds, relations, statuses, roles, query fields, formats, "
            "error codes, exit codes and environment variables. Without a term it is an index. "
            "explain query shows the query language. about shows what is loaded.",
        .examples = {"liaison explain shares-area", "liaison explain status",
                     "liaison explain query"},
        .words = {{"TERM", "a term, a sort of terms, or query", 0, 64, kOneText}},
        .result = explain_result,
        .formats = list_formats(),
        .answer = answer_explain};
}

}  // namespace liaison::question
