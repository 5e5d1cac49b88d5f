// SPDX-License-Identifier: MIT
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/render/answers/entities/profile_text.hpp"
#include "question/commands/answer_keys.hpp"
#include "question/commands/commands.hpp"
#include "question/hints.hpp"

namespace liaison::question {
namespace {

void answer_show(Asking& asking) {
    const EntityIndex entity = ask::resolve_name(asking.kb(), asking.text(), ask::kAnyType);
    const ask::Profile profile = ask::profile_of(asking.kb(), entity, {});
    render::write_profile(asking.kb(), profile, asking.options(), asking.sink());
    hint_at_sections({profile}, asking);
}

ResultRule show_result() {
    return {.keys = {kId,
                     kType,
                     kName,
                     {"not_stated", "array",
                      "the sections for which the loaded sources state nothing; report that as not "
                      "stated"},
                     {"facts", "array", "all facts about it, as sentences with citations"},
                     {"sources", "array", "the sources that are cited"},
                     kCite},
            .sometimes = {kKind,
                          kAcronym,
                          kPartOf,
                          {"areas", "array", "areas of cooperation"},
                          {"activities", "array", "what it does together with the hub"},
                          {"groups", "array", "what it takes part in, and its roles"},
                          {"initiatives", "array", "projects and programmes"},
                          {"contributions", "array", "what it contributes"},
                          {"instruments", "array", "agreements, plans and resolutions"},
                          kNote}};
}

}  // namespace

CommandRule show_rule() {
    return {.name = "show",
            .group = CommandGroup::ask,
            .summary = "show everything stated about one entity",
            .description =
                "Shows a profile: areas, activities, groups, roles, initiatives and "
                "contributions, each with its citations, and what the sources do not state. If "
                "you do not know the name, use search.",
            .examples = {"liaison show unodc", "liaison show \"border management\"",
                         "liaison show transnational threats --format markdown"},
            .words = {{"NAME", kNameMeaning, 1, kMostWords, kOneText}},
            .result = show_result,
            .formats = list_formats(),
            .answer = answer_show};
}

}  // namespace liaison::question
