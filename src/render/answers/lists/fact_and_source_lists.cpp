// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"

#include <fmt/format.h>

#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/json_rows.hpp"
#include "render/json/record_json.hpp"
#include "render/table/multivalue_cell.hpp"
#include "render/table/note_lines.hpp"
#include "render/table/source_list.hpp"
#include "render/table/write_table.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {

void write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                 const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        return write_json_rows(kb, facts, fact_json, options.format, sink);
    }
    if (for_machines(options.format)) {
        Table table{{}, {}};
        for (const auto name : field_names<Fact>()) table.titles.emplace_back(name);
        for (const FactIndex index : facts) {
            const Json record = fact_json(kb, index);
            Table::Line line;
            for (const auto& key : table.titles) {
                line.emplace_back(key == "cite" ? cite_field(kb, citations_of(kb, {index}))
                                                : record.value(key, std::string()));
            }
            table.rows.push_back({std::move(line)});
        }
        return write_table(table, options, sink);
    }
    NumberedCitations numbers(kb);
    Table table{{"Statement", "Status", "Cite"}, {}};
    NoteLines notes;
    for (const FactIndex index : facts) {
        const Fact& fact = kb.fact(index);
        notes.before(std::string(kb.text(fact.note)), table);
        std::string status(label_of(fact.status));
        text::append_item(status, dates_of(fact));
        table.rows.push_back({{kb.text(fact.statement),
                               with_marks(status, marks_of(kb, index)),
                               {numbers.numbers(citations_of(kb, {index})), Style::faint}}});
    }
    notes.end(table);
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

void write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                   const Options& options, Sink& sink) {
    if (is_json(options.format)) {
        return write_json_rows(kb, uses, source_row_json, options.format, sink);
    }
    const bool machines = for_machines(options.format);
    Table table{{"Id", "Title", "Publisher", "Published", "Seen", "Facts", "URL"}, {}};
    if (machines) {
        table.titles = {"id",    "title", "publisher", "published", "retrieved",
                        "facts", "url",   "archived",  "lang",      "note"};
    }
    for (const ask::SourceUse& use : uses) {
        const Source& source = kb.source(use.source);
        const auto note = kb.text(source.note);
        Table::Row& row = table.rows.emplace_back();
        row.push_back({kb.text(source.id), kb.text(source.title), kb.text(source.publisher),
                       source.published.to_string(), source.retrieved.to_string(),
                       std::to_string(use.facts), kb.text(source.url)});
        if (machines) {
            row.back().insert(row.back().end(),
                              {kb.text(source.archived), kb.text(source.lang), note});
        } else if (!note.empty()) {
            row.push_back({{fmt::format("Note: {}", note), Style::faint, 4}});
        }
    }
    write_table(table, options, sink);
}

}  // namespace liaison::render
