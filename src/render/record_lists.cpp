// SPDX-License-Identifier: MIT
// Lists of what is no entity: facts and sources.

#include <fmt/format.h>

#include "fields.hpp"
#include "json_rows.hpp"
#include "liaison/render/answer.hpp"
#include "liaison/render/citations.hpp"
#include "liaison/render/json.hpp"
#include "source_list.hpp"
#include "table_answer.hpp"
#include "wording.hpp"

namespace liaison::render {

void write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                 const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        write_json_rows(
            facts, [&](FactIndex fact) { return fact_json(kb, fact); }, options.format, sink);
        return;
    }
    if (for_machines(options.format)) {
        Table table{{"subject", "relation", "object", "with", "role", "status", "since", "until",
                     "as_of", "scope", "basis", "statement", "note", "cite"},
                    {}};
        for (const FactIndex index : facts) {
            const Json record = fact_json(kb, index);
            Table::Line line;
            for (const auto& key : table.titles) {
                if (key == "cite") {
                    line.push_back({cite_field(kb, citations_of(kb, {index}))});
                } else {
                    line.push_back({record.value(key, std::string())});
                }
            }
            table.rows.push_back({line});
        }
        write_table(table, options, sink);
        return;
    }
    NumberedCitations numbers(kb);
    Table table{{"Statement", "Status", "Cite"}, {}};
    for (const FactIndex index : facts) {
        const Fact& fact = kb.fact(index);
        std::string status(label_of(fact.status));
        const std::string dates = dates_of(fact);
        if (!dates.empty()) status += fmt::format(", {}", dates);
        if (fact.scope == Scope::collective) status += " (of several together)";
        if (fact.basis == Basis::editorial) status += " (editorial)";
        table.rows.push_back({{{std::string(kb.text(fact.statement))},
                               {status},
                               {numbers.numbers(citations_of(kb, {index})), Style::faint}}});
    }
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

void write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                   const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        write_json_rows(
            uses, [&](const ask::SourceUse& use) { return source_row_json(kb, use); },
            options.format, sink);
        return;
    }
    Table table{{"Id", "Title", "Publisher", "Seen", "Facts", "URL"}, {}};
    if (for_machines(options.format)) {
        table.titles = {"id", "title", "publisher", "retrieved", "facts", "url"};
    }
    for (const ask::SourceUse& use : uses) {
        const Source& source = kb.source(use.source);
        const auto text = [&](Text t) { return Cell{std::string(kb.text(t))}; };
        table.rows.push_back({{text(source.id),
                               text(source.title),
                               text(source.publisher),
                               {source.retrieved.to_string()},
                               {std::to_string(use.facts)},
                               text(source.url)}});
    }
    write_table(table, options, sink);
}

}  // namespace liaison::render
