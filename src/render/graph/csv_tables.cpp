// SPDX-License-Identifier: MIT
#include "render/graph/csv_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/load/table/table_format.hpp"
#include "liaison/model/ascii.hpp"
#include "liaison/model/text.hpp"
#include "render/graph/property_graph_record.hpp"
#include "render/json/record_json.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {
namespace {

using load::ColumnRule;
using load::Content;
using load::name_of;
using load::TableKind;
using load::TableRule;

const TableRule& rule_of(TableKind kind) {
    return load::table_rules()[static_cast<std::size_t>(kind)];
}

std::string doubled_marks(std::string_view text) {
    std::string doubled;
    for (const char c : text) {
        if (c == '"') doubled += '"';
        doubled += c;
    }
    return doubled;
}

std::string field(std::string_view text, std::string_view record) {
    if (text.empty()) return {};
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') {
            refuse(static_cast<unsigned char>(c), record, "CSV");
        }
    }
    return fmt::format("\"{}{}\"", load::needs_guard(text) ? "'" : "", doubled_marks(text));
}

std::string list_cell(Key list, const Json& elements) {
    const load::ListRule& rule = load::list_rule(list);
    std::string cell;
    for (const Json& element : elements) {
        std::string item;
        for (const Key key : rule.values) {
            text::append_item(item, element.value(name_of(key), std::string()), " ");
        }
        if (const auto quoted = element.find(name_of(rule.quoted)); quoted != element.end()) {
            item += fmt::format(" \"{}\"", doubled_marks(quoted->get<std::string>()));
        }
        text::append_item(cell, item, "; ");
    }
    return cell;
}

std::string cell(const ColumnRule& column, const Json& record) {
    const bool has_key = column.content == Content::text || column.content == Content::list ||
                         column.content == Content::paragraphs;
    const auto member = record.find(has_key ? name_of(column.key) : column.heading);
    if (member == record.end()) return {};
    if (column.content == Content::list) return list_cell(column.key, *member);
    if (column.content != Content::paragraphs) return member->get<std::string>();
    return text::joined(member->get<std::vector<std::string>>(), " ");
}

/// Writes a table row by row.
class TableWriter {
  public:
    TableWriter(TableKind kind, Sink& sink) : columns_(rule_of(kind).columns), sink_(sink) {
        std::string line;
        for (const ColumnRule& column : columns_) text::append_item(line, column.heading, ",");
        sink_.write_encoded(line + '\n');
    }

    /// `name` is the name of the record in messages.
    void add(const Json& record, std::string_view name) {
        std::string line;
        for (const ColumnRule& column : columns_) {
            if (&column != &columns_.front()) line += ',';
            line += field(cell(column, record), name);
        }
        sink_.write_encoded(line + '\n');
    }

  private:
    const std::vector<ColumnRule>& columns_;
    Sink& sink_;
};

/// The relation as a relationship type of Neo4j: "works-with" → "WORKS_WITH".
std::string type_name(std::string_view relation) {
    std::string name = text::upper(relation);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string name_of_source(const KnowledgeBase& kb, SourceIndex source) {
    return fmt::format("the source {}", text::quoted(kb.id(source)));
}

}  // namespace

void write_base_table(const KnowledgeBase& kb, const Subgraph& /*subgraph*/, Sink& sink) {
    Json record{{name_of(Key::hub), kb.id(kb.hub())}};
    const auto set = [&](Key key, std::string_view text) {
        if (!text.empty()) record[name_of(key)] = text;
    };
    set(Key::schema, kb.schema());
    set(Key::title, kb.title());
    set(Key::description, kb.description());
    TableWriter(TableKind::base, sink).add(record, "the knowledge base");
}

void write_source_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    TableWriter table(TableKind::sources, sink);
    for (const SourceIndex source : subgraph.source_indices()) {
        table.add(source_json(kb, source, subgraph.sections), name_of_source(kb, source));
    }
}

void write_section_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    TableWriter table(TableKind::sections, sink);
    for (const SourceIndex source : subgraph.source_indices()) {
        for (const std::uint32_t section : kb.source(source).sections.indices()) {
            if (!subgraph.sections[section]) continue;
            Json record = section_json(kb, section);
            record["source"] = kb.id(source);
            table.add(record, name_of_source(kb, source));
        }
    }
}

void write_node_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    TableWriter table(TableKind::nodes, sink);
    for (const EntityIndex entity : subgraph.entity_indices()) {
        Json record = node_json(kb, entity);
        record[":LABEL"] = sentence_case(id_of(kb.entity(entity).type));
        table.add(record, named(kb, entity));
    }
}

void write_edge_table(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    TableWriter table(TableKind::edges, sink);
    for (const FactIndex index : subgraph.fact_indices()) {
        Json record = fact_json(kb, index);
        record[":TYPE"] = type_name(liaison::rule_of(kb.fact(index).relation).id);
        table.add(record, named(kb, index));
    }
}

}  // namespace liaison::render
