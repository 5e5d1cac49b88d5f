// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/shape.hpp"

namespace liaison::question {
namespace {

constexpr std::string_view kDefaultList = "partners";

void answer_count(Asking& asking) {
    Question list = asking.question();
    list.command = list.words.empty() ? std::string(kDefaultList) : list.words.front();
    list.words.clear();
    const auto lists = countable_lists();
    if (std::ranges::find(lists, list.command) == lists.end()) {
        throw Error{ErrorKind::usage, fmt::format("there is no list \"{}\"", list.command),
                    fmt::format("count takes {}", text::joined(lists, ", ", " or "))};
    }
    list.count_by = key_to_count(*find_command(list.command), list.count_by);
    asking.answer_instead(list);
}

ResultRule count_result() {
    return {.is_list = true,
            .keys = {{"value", "string", "the value; none for rows without one"},
                     {"count", "integer", "the number of rows"},
                     kCite},
            .sometimes = {{"name", "string", "the name, if the value is an id"}}};
}

}  // namespace

std::vector<std::string_view> countable_lists() {
    std::vector<std::string_view> names;
    for (const CommandRule& rule : command_rules()) {
        if (rule.keys != nullptr && rule.has_filters && !rule.words) names.push_back(rule.name);
    }
    return names;
}

CommandRule count_rule() {
    return {
        .name = "count",
        .group = CommandGroup::ask,
        .summary = "count a list by the values of a key",
        .description =
            "Counts the rows of a list, such as partners, areas or facts, for each value of a "
            "key. A row with several values counts for each of them; rows without one count "
            "as none. An area has the rows of narrower areas as well. status and role are those "
            "of the connections that the list shows.",
        .examples = {"liaison count partners --by area", "liaison count facts --by relation",
                     "liaison count partners --by status --area border-management"},
        .words = {{"LIST", "the list: partners if none is given", 0, 1}},
        .options = {{"--by", "KEY", "a key of the list; of facts also source or year",
                     &Question::count_by}},
        .has_filters = true,
        .result = count_result,
        .formats = cited_formats(),
        .answer = answer_count};
}

}  // namespace liaison::question
