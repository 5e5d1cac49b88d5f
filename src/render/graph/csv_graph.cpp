// SPDX-License-Identifier: MIT
#include "render/graph/csv_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "liaison/model/text.hpp"
#include "liaison/render/json/json.hpp"
#include "liaison/render/json/json_writer.hpp"
#include "liaison/render/json/record_json.hpp"
#include "render/graph/property_graph_record.hpp"
#include "render/text/phrases.hpp"

namespace liaison::render {
namespace {

/// A column by its heading, and the key whose value it has.
struct Column {
    std::string_view heading;
    std::string_view key;
};

constexpr std::array kNodes{
    Column{"id:ID", "id"},        Column{":LABEL", ":LABEL"},   Column{"type", "type"},
    Column{"name", "name"},       Column{"acronym", "acronym"}, Column{"kind", "kind"},
    Column{"since", "since"},     Column{"until", "until"},     Column{"broader", "broader"},
    Column{"aliases", "aliases"}, Column{"cite", "cite"},       Column{"basis", "basis"},
    Column{"note", "note"},
};

constexpr std::array kEdges{
    Column{":START_ID", "subject"},   Column{":END_ID", "object"}, Column{":TYPE", ":TYPE"},
    Column{"relation", "relation"},   Column{"with", "with"},      Column{"role", "role"},
    Column{"status", "status"},       Column{"since", "since"},    Column{"until", "until"},
    Column{"as_of", "as_of"},         Column{"scope", "scope"},    Column{"basis", "basis"},
    Column{"statement", "statement"}, Column{"note", "note"},      Column{"cite", "cite"},
};

constexpr std::array kSources{
    Column{"id", "id"},
    Column{"title", "title"},
    Column{"publisher", "publisher"},
    Column{"url", "url"},
    Column{"retrieved", "retrieved"},
    Column{"published", "published"},
    Column{"archived", "archived"},
    Column{"lang", "lang"},
    Column{"sections", "sections"},
    Column{"captures", "captures"},
    Column{"note", "note"},
};

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
        if (!line.empty()) line += ',';
        line += column.heading;
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

/// "works-with" as the name of a type of relationship: "WORKS_WITH".
std::string type_name(std::string_view relation) {
    std::string name;
    for (const char c : relation) name += c == '-' ? '_' : static_cast<char>(c - 'a' + 'A');
    return name;
}

}  // namespace

void write_csv_nodes(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    write_headings(kNodes, sink);
    for (std::uint32_t i = 0; i < kb.entities().size(); ++i) {
        const EntityIndex entity{i};
        if (!subgraph.has(entity)) continue;
        Json record = node_json(kb, entity);
        record[":LABEL"] = sentence_case(id_of(kb.entity(entity).type));
        write_record(kNodes, record, named(kb, entity), sink);
    }
}

void write_csv_edges(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    write_headings(kEdges, sink);
    for (std::uint32_t i = 0; i < kb.facts().size(); ++i) {
        const FactIndex index{i};
        if (!subgraph.has(index)) continue;
        Json record = fact_json(kb, index);
        record[":TYPE"] = type_name(rule_of(kb.fact(index).relation).id);
        write_record(kEdges, record, named(kb, index), sink);
    }
}

void write_csv_sources(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    write_headings(kSources, sink);
    for (std::uint32_t i = 0; i < kb.sources().size(); ++i) {
        const SourceIndex source{i};
        if (!subgraph.has(source)) continue;
        write_record(kSources, source_json(kb, source, subgraph.sections),
                     fmt::format("the source {}", text::quoted(kb.id(source))), sink);
    }
}

}  // namespace liaison::render
