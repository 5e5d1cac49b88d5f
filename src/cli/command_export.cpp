// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "all_commands.hpp"
#include "filters.hpp"
#include "liaison/ask/list.hpp"
#include "liaison/ask/subset.hpp"
#include "liaison/model/error.hpp"
#include "liaison/render/knowledge_base_json.hpp"

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

void run(const Arguments& arguments, Session& session) {
    const std::string& format = arguments.global.format;
    if (!format.empty() && format != "json") {
        throw Error{ErrorKind::usage, fmt::format("an export has no format \"{}\"", format),
                    "it is json"};
    }
    const KnowledgeBase& kb = session.knowledge_base();
    const auto asked = session.question(arguments.filters);
    if (asked) render::write_knowledge_base(kb, selected(kb, *asked), session.sink());
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
