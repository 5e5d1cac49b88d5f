// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"
#include "cli/commands/commands.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"

namespace liaison::cli {
namespace {

void run_partners(const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = context.knowledge_base();
    const auto list = ask::list_partners(kb, asked->query, asked->mode);
    render::write_partners(kb, list, options, context.sink());
    note_if_empty(list.rows.empty(), context);
    hint_at_rows("partners", list.rows, list.asked, *asked, context);
}

}  // namespace

Command partners_command() {
    return {
        "partners",
        "list the partners, with their areas or what else the filters ask about",
        "Lists the organizations that work with the hub, each below the one it belongs to. With "
        "--area, shows that area alone and, in the column Through, what it is reached through.",
        {"liaison partners --area border-management",
         "liaison partners --area drug-trafficking --status exploring",
         "liaison partners --role chair --format json"},
        set_up_list,
        run_partners};
}

}  // namespace liaison::cli
