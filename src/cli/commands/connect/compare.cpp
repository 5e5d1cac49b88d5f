// SPDX-License-Identifier: MIT
#include "liaison/ask/views/compare.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/connect/named_entities.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/render/answers/entities/compare_answer.hpp"

namespace liaison::cli {
namespace {

constexpr int kMostNames = 12;

void run_compare(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const KnowledgeBase& kb = context.knowledge_base();
    const auto entities = named(kb, arguments.words);
    render::write_comparison(kb, ask::compare(kb, entities), options, context.sink());
    if (!context.asks_builtin_alone()) return;
    std::vector<ask::Profile> profiles;
    for (const EntityIndex entity : entities) profiles.push_back(ask::profile_of(kb, entity, {}));
    hint_at_sections(profiles, context);
}

}  // namespace

Command compare_command() {
    return {"compare",
            "set two or more entities side by side",
            "Shows what all of them have, what only one has, and for whom nothing is stated, which "
            "is no difference.",
            {"liaison compare unodc unoct", "liaison compare unodc unoct dpo",
             "liaison compare unodc unoct --format json"},
            [](CLI::App& app, Arguments& arguments) {
                add_names(app, arguments, {2, kMostNames});
            },
            run_compare};
}

}  // namespace liaison::cli
