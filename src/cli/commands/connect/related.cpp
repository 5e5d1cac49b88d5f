// SPDX-License-Identifier: MIT
#include "liaison/ask/views/related.hpp"

#include "cli/commands/commands.hpp"
#include "cli/commands/connect/named_entities.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/render/answers/entities/path_answer.hpp"

namespace liaison::cli {
namespace {

void run_related(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const KnowledgeBase& kb = context.knowledge_base();
    const EntityIndex entity = named(kb, arguments.words).front();
    const auto related = ask::related_to(kb, entity);
    render::write_related(kb, related, options, context.sink());
    if (!related.empty()) return;
    context.note("nothing that others share with it is stated");
    hint_at_related(entity, context);
}

}  // namespace

Command related_command() {
    return {"related",
            "list the nearest others, by what they share",
            "Lists what shares areas, activities, groups or initiatives with an entity; the fewer "
            "share a thing, the more it counts (the measure of Adamic and Adar).",
            {"liaison related unodc", "liaison related unoct --add public-record",
             "liaison related cybercrime --format json"},
            [](CLI::App& app, Arguments& arguments) {
                add_names(app, arguments, {1, 1});
            },
            run_related};
}

}  // namespace liaison::cli
