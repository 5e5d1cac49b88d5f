// SPDX-License-Identifier: MIT
#include "cli/commands/ask/entity_list.hpp"

#include <vector>

#include "cli/question/filters.hpp"
#include "cli/question/unloaded.hpp"
#include "liaison/ask/views/list.hpp"
#include "liaison/render/answers/lists/list_answer.hpp"

namespace liaison::cli {
namespace {

std::vector<ask::FacetId> facets_in(const ask::Profile& row) {
    std::vector<ask::FacetId> ids;
    for (const ask::Facet& facet : row.facets) ids.push_back(facet.id);
    return ids;
}

}  // namespace

void set_up_list(CLI::App& app, Arguments& arguments) { add_filters(app, arguments.filters); }

void note_if_empty(bool empty, CommandContext& context) {
    if (empty) context.note("nothing in the knowledge base matches");
}

void list_entities_of(EntityType type, const Arguments& arguments, CommandContext& context) {
    const auto options = context.render_options();
    const auto asked = context.question(arguments.filters);
    if (!asked) return;
    const KnowledgeBase& kb = context.knowledge_base();
    const auto rows = ask::list_entities(kb, type, asked->query, asked->mode);
    render::write_entities(kb, type, rows, options, context.sink());
    note_if_empty(rows.empty(), context);
    const auto shown = rows.empty() ? std::vector<ask::FacetId>{} : facets_in(rows.front());
    hint_at_rows(array_key_of(type), rows, shown, *asked, context);
}

}  // namespace liaison::cli
