// SPDX-License-Identifier: MIT
#include "liaison/render/answers/lists/fact_and_source_lists.hpp"

#include <fmt/format.h>

#include "liaison/ask/graph/fact_id.hpp"
#include "liaison/model/text.hpp"
#include "liaison/render/text/citations.hpp"
#include "render/answers/lists/list_writer.hpp"
#include "render/json/answer_json.hpp"
#include "render/json/record_json.hpp"
#include "render/table/note_lines.hpp"
#include "render/table/source_list.hpp"
#include "render/text/phrases.hpp"
#include "render/text/status_phrases.hpp"

namespace liaison::render {

namespace {

std::vector<std::string> default_fact_keys() {
    std::vector<std::string> keys{"id"};
    for (const auto name : field_names<Fact>()) keys.emplace_back(name);
    return keys;
}

/// The fact with the names of its ends as well.
Json named_fact_json(const KnowledgeBase& kb, FactIndex index) {
    Json json = identified_fact_json(kb, index);
    const Fact& fact = kb.fact(index);
    json["subject_name"] = kb.name(fact.subject);
    json["object_name"] = kb.name(fact.object);
    if (fact.context != kNoEntity) json["with_name"] = kb.name(fact.context);
    return json;
}

void write_facts_for_readers(const KnowledgeBase& kb, const std::vector<const FactIndex*>& facts,
                             const Options& options, Sink& sink) {
    NumberedCitations numbers(kb);
    Table table{{"Statement", "Status", "Id", "Cite"}, {}};
    NoteLines notes;
    for (const FactIndex* index : facts) {
        const Fact& fact = kb.fact(*index);
        notes.before(std::string(kb.text(fact.note)), table);
        std::string status(label_of(fact.status));
        text::append_item(status, dates_of(fact));
        table.rows.push_back({{kb.text(fact.statement),
                               with_marks(status, marks_of(kb, *index)),
                               {ask::abbreviated_fact_id(kb, *index), Style::faint},
                               {numbers.numbers(citations_of(kb, {*index})), Style::faint}}});
    }
    notes.end(table);
    write_table(table, options, sink);
    write_source_list(kb, numbers, options, sink);
}

void write_sources_for_readers(const KnowledgeBase& kb,
                               const std::vector<const ask::SourceUse*>& uses,
                               const Options& options, Sink& sink) {
    Table table{{"Id", "Title", "Publisher", "Published", "Seen", "Facts", "URL"}, {}};
    for (const ask::SourceUse* use : uses) {
        const Source& source = kb.source(use->source);
        const auto note = kb.text(source.note);
        Table::Row& row = table.rows.emplace_back();
        row.push_back({kb.text(source.id), kb.text(source.title), kb.text(source.publisher),
                       source.published.to_string(), source.retrieved.to_string(),
                       std::to_string(use->facts), kb.text(source.url)});
        if (!note.empty()) row.push_back({{fmt::format("Note: {}", note), Style::faint, 4}});
    }
    write_table(table, options, sink);
}

}  // namespace

std::size_t write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                        const Options& options, Sink& sink) {
    ListDefaults defaults{default_fact_keys(), {"statement", "status", "cite"}};
    if (options.shape.names) {
        defaults.csv.insert(defaults.csv.end(), {"subject_name", "object_name", "with_name"});
    }
    const bool has_shape = !(options.shape == ListShape{});
    const auto json_of = [&](FactIndex fact) {
        return has_shape ? named_fact_json(kb, fact) : identified_fact_json(kb, fact);
    };
    const auto write_readers = [&](const auto& rows) {
        write_facts_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, facts, json_of, defaults, options, sink, write_readers);
}

std::size_t write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                          const Options& options, Sink& sink) {
    const ListDefaults defaults{{"id", "title", "publisher", "published", "retrieved", "facts",
                                 "url", "archived", "lang", "note"},
                                {"id", "title"}};
    const auto json_of = [&](const ask::SourceUse& use) { return source_row_json(kb, use); };
    const auto write_readers = [&](const auto& rows) {
        write_sources_for_readers(kb, rows, options, sink);
    };
    return write_list(kb, uses, json_of, defaults, options, sink, write_readers);
}

Table facts_table(const KnowledgeBase& kb, const std::vector<FactIndex>& facts) {
    KeyTable table(default_fact_keys());
    for (const FactIndex fact : facts) table.add(identified_fact_json(kb, fact));
    return std::move(table).take();
}

}  // namespace liaison::render
