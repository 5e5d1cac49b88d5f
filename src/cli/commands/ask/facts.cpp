// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"

namespace liaison::cli {
namespace {

void run_facts(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = context.knowledge_base();
    const auto facts = ask::list_facts(kb, asked->query);
    render::write_facts(kb, facts, options, context.sink());
    note_if_empty(facts.empty(), context);
    if (facts.empty()) hint_at_empty_list("facts", *asked, context);
}

}  // namespace

Command facts_command() {
    return {"facts",
            "list the facts themselves",
            "Lists facts as sentences with their citations; in JSON as they stand in the file.",
            {"liaison facts --partner unep", "liaison facts --area cybercrime --format json",
             "liaison facts --status exploring"},
            set_up_list,
            run_facts};
}

}  // namespace liaison::cli
