// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"

#include <vector>

#include "cli/question/filters.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"

namespace liaison::cli {
namespace {

std::vector<ask::AspectId> aspects_in(const ask::Profile& row) {
    std::vector<ask::AspectId> ids;
    for (const ask::Aspect& aspect : row.aspects) ids.push_back(aspect.id);
    return ids;
}

}  // namespace

void set_up_list(CLI::App& app, Arguments& arguments) { add_filters(app, arguments.filters); }

void note_if_empty(bool empty, Session& session) {
    if (empty) session.note("nothing in the knowledge base matches");
}

void list_entities_of(EntityType type, const Arguments& arguments, Session& session) {
    const auto options = session.render_options();
    const auto asked = session.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = session.knowledge_base();
    const auto rows = ask::list_entities(kb, type, asked->query, asked->reach);
    render::write_entities(kb, type, rows, options, session.sink());
    note_if_empty(rows.empty(), session);
    const auto shown = rows.empty() ? std::vector<ask::AspectId>{} : aspects_in(rows.front());
    hint_at_rows(array_key_of(type), rows, shown, *asked, session);
}

}  // namespace liaison::cli
