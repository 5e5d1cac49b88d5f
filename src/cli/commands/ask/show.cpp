// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"
#include "cli/options/option_names.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/query/name_resolution.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/render/answers/entities/profile_text.hpp"

namespace liaison::cli {
namespace {

void setup_show(CLI::App& app, Arguments& arguments) {
    add_arguments(app, "NAME", {1, kMaxPositionals}, arguments.words,
                  "an id, acronym, name or the beginning of one");
}

void run_show(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const KnowledgeBase& kb = context.knowledge_base();
    const EntityIndex entity = ask::resolve_name(kb, join_words(arguments.words), ask::kAnyType);
    const ask::Profile profile = ask::profile_of(kb, entity, {});
    render::write_profile(kb, profile, options, context.sink());
    hint_at_sections({profile}, context);
}

}  // namespace

Command show_command() {
    return {"show",
            "show all that is stated of one entity, of whichever type",
            "Shows a profile: areas, activities, groups and roles, initiatives, what each side "
            "brings, each with its citations, and what the sources do not state.",
            {"liaison show unodc", "liaison show \"border management\"",
             "liaison show transnational threats --format markdown"},
            setup_show,
            run_show};
}

}  // namespace liaison::cli
