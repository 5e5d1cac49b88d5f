// SPDX-License-Identifier: MIT
#include "liaison/ask/search/search.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"
#include "liaison/render/answers/lists/list_keys.hpp"
#include "liaison/render/answers/lists/search_answer.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void note_missing(const ask::Missing& missing, Asking& asking) {
    std::string note = fmt::format("no match for \"{}\"", missing.word);
    if (!missing.near.empty()) {
        note += fmt::format("; did you mean {}?", text::joined(missing.near, ", ", " or "));
    }
    asking.note(std::move(note));
}

void answer_search(Asking& asking) {
    const auto asked = asking.filters();
    if (!asked) return;
    const auto result = ask::search(asking.kb(), asking.text(), asked->query, asked->mode);
    asking.note_left_out(
        render::write_hits(asking.kb(), result.hits, asking.options(), asking.sink()));
    for (const auto& missing : result.missing) note_missing(missing, asking);
    if (!result.missing.empty()) hint_at_words(asking.text(), asking);
}

ResultRule search_result() {
    return {.is_list = true,
            .keys = {kType,
                     {"field", "string", "where the words were found"},
                     {"match", "string", "the text, with the words that were found in «»"},
                     {"score", "number", "higher is better"},
                     kCite},
            .sometimes = {kId, kKind, kName, {"fact", "object", "the fact, if the type is fact"}}};
}

}  // namespace

CommandRule search_rule() {
    return {.name = "search",
            .group = CommandGroup::ask,
            .summary = "find words in names, aliases and statements",
            .description =
                "Ranks names, aliases and statements that contain the words. Case, accents, "
                "plurals, -ing and small typos make no difference; lodz finds Łódź. Typos are "
                "corrected in the first 100 unknown words. show has everything about one entity.",
            .examples = {"liaison search foreign fighters", "liaison search narcotics",
                         "liaison search '\"capacity building\"' --kind programme"},
            .words = {{"TEXT", "words; in double quotes, a phrase", 1, kMostWords, kOneText}},
            .has_filters = true,
            .keys = render::keys_of_hits(),
            .result = search_result,
            .formats = list_formats(),
            .answer = answer_search};
}

}  // namespace liaison::question
