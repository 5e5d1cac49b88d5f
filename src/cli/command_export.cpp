// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "all_commands.hpp"
#include "filters.hpp"
#include "liaison/ask/list.hpp"
#include "liaison/ask/subset.hpp"
#include "liaison/model/error.hpp"
#include "liaison/model/nearest.hpp"
#include "liaison/render/export.hpp"

namespace liaison::cli {
namespace {

void setup(CLI::App& app, Arguments& arguments) { add_filters(app, arguments.filters); }

Subset selected(const KnowledgeBase& kb, const Question& asked) {
    if (asked.query.operands.empty() && asked.query.op == ask::Query::Operator::all) {
        return whole(kb);
    }
    std::vector<EntityIndex> partners;
    for (const auto& row : ask::list_partners(kb, asked.query, asked.reach).rows) {
        partners.push_back(row.entity);
    }
    return ask::subset_of(kb, partners);
}

const render::ExportRule& format_named(const std::string& name) {
    if (name.empty()) return render::export_rules().front();
    if (const auto* rule = render::find_export(name)) return *rule;
    std::vector<std::string_view> known;
    for (const auto& rule : render::export_rules()) known.push_back(rule.name);
    throw Error{ErrorKind::usage, fmt::format("an export has no format \"{}\"", name),
                suggestion(name, known)};
}

void run(const Arguments& arguments, Session& session) {
    const auto& format = format_named(arguments.global.format);
    const KnowledgeBase& kb = session.knowledge_base();
    const auto asked = session.question(arguments.filters);
    if (asked) format.write(kb, selected(kb, *asked), session.sink());
}

}  // namespace

Command export_command() {
    return {"export",
            "write a filtered knowledge base that loads again",
            "Writes the partners that match, every fact on which an answer about them rests, and "
            "the entities, sources and sections these mention; without filters, everything. The "
            "result is a knowledge base in canonical form: --data loads it.",
            {"liaison export --partner unodc --output unodc.json",
             "liaison export --area border-management | liaison partners --data -",
             "liaison export --add public-record --output all.json"},
            setup,
            run};
}

}  // namespace liaison::cli
