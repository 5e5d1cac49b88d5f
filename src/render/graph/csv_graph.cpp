// SPDX-License-Identifier: MIT
#include "render/graph/csv_graph.hpp"

#include <fmt/format.h>

#include <span>
#include <vector>

#include "liaison/model/text.hpp"
#include "render/graph/property_graph_record.hpp"
#include "render/json/json_writer.hpp"
#include "render/json/record_json.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {
namespace {

/// The heading of a column, and the key of the values in it.
struct Column {
    std::string_view heading;
    std::string_view key;
};

/// Appends a column for each key, with the key as heading.
std::vector<Column> with_keys(std::vector<Column> columns,
                              const std::vector<std::string_view>& keys) {
    for (const std::string_view key : keys) columns.push_back({key, key});
    return columns;
}

std::vector<Column> columns_of_nodes() {
    return with_keys({{"id:ID", "id"}, {":LABEL", ":LABEL"}, {"type", "type"}},
                     field_names<Entity>({Key::id}));
}

std::vector<Column> columns_of_edges() {
    return with_keys({{":START_ID", "subject"}, {":END_ID", "object"}, {":TYPE", ":TYPE"}},
                     field_names<Fact>({Key::subject, Key::object}));
}

std::string field(std::string_view text, std::string_view record) {
    if (text.empty()) return {};
    std::string quoted = "\"";
    if (std::string_view("=+-@\t\r\n'").find(text.front()) != std::string_view::npos) {
        quoted += '\'';
    }
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') {
            refuse(static_cast<unsigned char>(c), record, "CSV");
        }
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

void write_headings(std::span<const Column> columns, Sink& sink) {
    std::string line;
    for (const Column& column : columns) {
        text::append_item(line, column.heading, ",");
    }
    sink.write_encoded(line + '\n');
}

void write_record(std::span<const Column> columns, const Json& record, std::string_view name,
                  Sink& sink) {
    std::string line;
    for (const Column& column : columns) {
        if (&column != &columns.front()) line += ',';
        const auto member = record.find(column.key);
        if (member == record.end()) continue;
        line += field(member->is_string() ? member->get<std::string>() : one_line(*member), name);
    }
    sink.write_encoded(line + '\n');
}

/// The relation as a relationship type of Neo4j: "works-with" → "WORKS_WITH".
std::string type_name(std::string_view relation) {
    std::string name;
    for (const char c : relation) name += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
    return name;
}

}  // namespace

void write_csv_nodes(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    const auto columns = columns_of_nodes();
    write_headings(columns, sink);
    for (const EntityIndex entity : subgraph.entity_indices()) {
        Json record = node_json(kb, entity);
        record[":LABEL"] = sentence_case(id_of(kb.entity(entity).type));
        write_record(columns, record, named(kb, entity), sink);
    }
}

void write_csv_edges(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    const auto columns = columns_of_edges();
    write_headings(columns, sink);
    for (const FactIndex index : subgraph.fact_indices()) {
        Json record = fact_json(kb, index);
        record[":TYPE"] = type_name(rule_of(kb.fact(index).relation).id);
        write_record(columns, record, named(kb, index), sink);
    }
}

void write_csv_sources(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    const auto columns = with_keys({}, field_names<Source>());
    write_headings(columns, sink);
    for (const SourceIndex source : subgraph.source_indices()) {
        write_record(columns, source_json(kb, source, subgraph.sections),
                     fmt::format("the source {}", text::quoted(kb.id(source))), sink);
    }
}

}  // namespace liaison::render
