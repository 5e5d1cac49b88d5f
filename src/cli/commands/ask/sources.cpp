// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"

namespace liaison::cli {
namespace {

void run_sources(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = context.knowledge_base();
    const auto uses = ask::list_sources(kb, asked->query);
    render::write_sources(kb, uses, options, context.sink());
    note_if_empty(uses.empty(), context);
}

}  // namespace

Command sources_command() {
    return {"sources",
            "list the sources, and how many facts each states",
            "Lists the sources of the knowledge base, or those of the facts that match.",
            {"liaison sources", "liaison sources --add public-record --partner cted",
             "liaison sources --format json"},
            set_up_list,
            run_sources};
}

}  // namespace liaison::cli
