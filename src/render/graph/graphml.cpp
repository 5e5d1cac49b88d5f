// SPDX-License-Identifier: MIT
#include "render/graph/graphml.hpp"

#include <fmt/format.h>

#include <vector>

#include "liaison/model/printable.hpp"
#include "liaison/model/text.hpp"
#include "render/graph/graph_writer.hpp"
#include "render/graph/property_graph_record.hpp"
#include "render/json/json_writer.hpp"
#include "render/json/record_json.hpp"

namespace liaison::render {
namespace {

constexpr std::string_view kHead =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)";

using Keys = std::vector<std::string_view>;

/// What Gephi, yEd and others print next to a node or edge.
constexpr std::string_view kLabel = "label";

/// The keys of records in the file format, without those that are attributes of nodes and edges.
Keys keys_of_nodes() {
    Keys keys = field_names<Entity>({Key::id});
    keys.insert(keys.begin(), {kLabel, "type"});
    return keys;
}
Keys keys_of_edges() {
    Keys keys = field_names<Fact>({Key::subject, Key::object});
    keys.insert(keys.begin(), kLabel);
    return keys;
}

Json labelled(Json record, std::string_view label) {
    record[kLabel] = label;
    return record;
}

/// Whether XML 1.0 allows the character (section 2.2, production 2).
bool is_xml_character(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c != 0xFFFE && c != 0xFFFF;
}

/// Text as the content of an element (XML 1.0, 2.4 and 2.11). Markup characters, CR and deceptive
/// characters become character references.
std::string content(std::string_view text, std::string_view record) {
    std::string escaped;
    for (text::CharacterReader reader(text); !reader.at_end();) {
        const auto [code_point, bytes, safe] = reader.next();
        if (!is_xml_character(code_point)) {
            refuse(code_point, record, "XML");
        }
        const bool line = code_point == '\n' || code_point == '\t';
        if (std::u32string_view(U"&<>").find(code_point) != std::u32string_view::npos ||
            (!safe && !line)) {
            escaped += fmt::format("&#{};", static_cast<std::uint32_t>(code_point));
        } else {
            escaped += bytes;
        }
    }
    return escaped;
}

void declare(std::string_view what, const Keys& keys, Sink& sink) {
    for (const std::string_view key : keys) {
        sink.write_encoded(fmt::format(
            "  <key id=\"{0}-{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"string\"/>\n", what,
            key));
    }
}

/// Writes a data element for each of the keys that the record has.
void write_data(std::string_view what, const Keys& keys, const Json& record, std::string_view name,
                Sink& sink) {
    for (const std::string_view key : keys) {
        const auto member = record.find(key);
        if (member == record.end()) continue;
        const std::string text =
            member->is_string() ? member->get<std::string>() : one_line(*member);
        sink.write_encoded(
            fmt::format("      <data key=\"{}-{}\">{}</data>\n", what, key, content(text, name)));
    }
}

Json document_json(const KnowledgeBase& kb, const Subgraph& subgraph) {
    Json json{{"hub", kb.id(kb.hub())}};
    if (!kb.title().empty()) json["title"] = kb.title();
    if (!kb.description().empty()) json["description"] = kb.description();
    json["sources"] = list_json(subgraph.source_indices(), [&](SourceIndex source) {
        return source_json(kb, source, subgraph.sections);
    });
    return json;
}

}  // namespace

void write_graphml(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    const Keys of_graph{"title", "description", "hub", "sources"};
    const Keys of_nodes = keys_of_nodes();
    const Keys of_edges = keys_of_edges();
    sink.write_encoded(kHead);
    declare("graph", of_graph, sink);
    declare("node", of_nodes, sink);
    declare("edge", of_edges, sink);
    sink.write_encoded("  <graph id=\"liaison\" edgedefault=\"directed\">\n");
    write_data("graph", of_graph, document_json(kb, subgraph), "the document", sink);
    for (const EntityIndex entity : subgraph.entity_indices()) {
        sink.write_encoded(fmt::format("    <node id=\"{}\">\n", kb.id(entity)));
        write_data("node", of_nodes, labelled(node_json(kb, entity), kb.name(entity)),
                   named(kb, entity), sink);
        sink.write_encoded("    </node>\n");
    }
    for (const FactIndex index : subgraph.fact_indices()) {
        const Fact& fact = kb.fact(index);
        // The index in the whole knowledge base, so that ids do not depend on filters.
        sink.write_encoded(fmt::format("    <edge id=\"fact-{}\" source=\"{}\" target=\"{}\">\n",
                                       to_index(index), kb.id(fact.subject), kb.id(fact.object)));
        write_data("edge", of_edges, labelled(fact_json(kb, index), short_label(kb, index)),
                   named(kb, index), sink);
        sink.write_encoded("    </edge>\n");
    }
    sink.write_encoded("  </graph>\n</graphml>\n");
}

}  // namespace liaison::render
