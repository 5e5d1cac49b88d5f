// SPDX-License-Identifier: MIT
#include "liaison/ask/search/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "liaison/ask/query/evaluate.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/spelling_suggester.hpp"
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

/// Notes how much the search finds without the filters.
void note_unmatched(Asking& asking) {
    ask::SearchScope scope;
    scope.most = 1;
    const auto found = ask::search(asking.kb(), asking.text(), {}, {}, scope);
    const std::size_t all = found.hits.size() + found.left_out;
    if (all == 0) return;
    asking.note(fmt::format("{} without the filters", text::counted(all, "match", "matches")));
}

constexpr std::string_view kFact = "fact";
constexpr std::string_view kPartner = "partner";  // as users call an organization

using ask::HitType;

HitType type_called(const std::string& written) {
    if (text::word_key(written) == kFact) return std::nullopt;
    if (text::word_key(written) == kPartner) return EntityType::organization;
    if (const auto type = find_word<EntityType>(written)) return type;
    auto known = ids<EntityType>();
    known.push_back(kFact);
    throw Error{ErrorKind::usage, fmt::format("there is no type \"{}\"", written),
                suggestion(written, known)};
}

/// The types asked for; a hit needs one of them. Empty: hits of all types.
std::vector<HitType> types_of(const Question& question) {
    std::vector<HitType> types;
    for (const auto& value : question.type) {
        for (const auto& written : split_at_commas(value)) types.push_back(type_called(written));
    }
    return types;
}

void answer_search(Asking& asking) {
    const auto types = types_of(asking.question());
    const auto asked = asking.filters();
    if (!asked) return;
    const render::ListShape shape = asking.options().shape;
    const bool all = shape.limit == 0 || !shape.sort.empty();  // to be sorted by another key
    ask::SearchScope scope{types};
    if (!all) scope.most = shape.limit;
    const auto result = ask::search(asking.kb(), asking.text(), asked->query, asked->mode, scope);
    if (result.hits.empty()) note_unmatched(asking);
    const std::size_t unprinted =
        render::write_hits(asking.kb(), result.hits, asking.options(), asking.sink());
    asking.note_left_out(result.left_out + unprinted);
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
                "plurals, -ing and small typos make no difference. Typos are "
                "corrected in the first 100 unknown words. Prints the 20 best hits, or as many as "
                "--limit allows. show has everything about one entity.",
            .examples = {"liaison search foreign fighters", "liaison search narcotics",
                         "liaison search '\"capacity building\"' --kind programme",
                         "liaison search counter-terrorism --type group,initiative"},
            .words = {{"TEXT", "words; in double quotes, a phrase", 1, kMostWords, kOneText}},
            .options = {{"--type", "TYPE",
                         "only this type: organization, area, group, initiative, activity, "
                         "instrument or fact",
                         &Question::type}},
            .has_filters = true,
            .keys = render::keys_of_hits,
            .usual_limit = 20,
            .result = search_result,
            .formats = cited_formats(),
            .answer = answer_search};
}

}  // namespace liaison::question
