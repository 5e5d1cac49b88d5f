// SPDX-License-Identifier: MIT
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/render/answers/entities/profile_text.hpp"
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
            .words = {{"NAME", kNameMeaning, 1, kMostWords}},
            .formats = list_formats(),
            .answer = answer_show};
}

}  // namespace liaison::question
