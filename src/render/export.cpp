// SPDX-License-Identifier: MIT
#include "liaison/render/export.hpp"

#include <algorithm>
#include <array>

#include "liaison/render/explorer/explorer.hpp"
#include "liaison/render/json/knowledge_base_json.hpp"
#include "liaison/render/picture/picture.hpp"
#include "liaison/render/rdf/ntriples.hpp"
#include "liaison/render/snapshot.hpp"
#include "liaison/render/text/format.hpp"
#include "render/brief.hpp"
#include "render/graph/csv_tables.hpp"
#include "render/graph/data_package.hpp"
#include "render/graph/dot.hpp"
#include "render/graph/graphml.hpp"
#include "render/graph/mermaid.hpp"

namespace liaison::render {
namespace {

void draw(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink) {
    picture_rules().front().write(kb, subgraph, sink);
}

constexpr std::array kCsvFiles{
    ExportFile{"base.csv", write_base_table},
    ExportFile{"sources.csv", write_source_table},
    ExportFile{"sections.csv", write_section_table},
    ExportFile{"nodes.csv", write_node_table},
    ExportFile{"edges.csv", write_edge_table},
    ExportFile{"datapackage.json", write_data_package},
};

constexpr std::array kExports{
    ExportRule{"json", "a knowledge base in canonical form, which loads again",
               write_knowledge_base},
    ExportRule{"jsonld", "the same as JSON-LD 1.1, which loads again, too", write_json_ld},
    ExportRule{"ntriples", "RDF triples, each fact a resource with its citations", write_ntriples},
    ExportRule{"html",
               "a page to read and ask, in one file that needs no network",
               nullptr,
               {},
               write_explorer},
    ExportRule{"csv",
               "tables in a folder, for a spreadsheet, a data frame or Neo4j; import reads them",
               nullptr, kCsvFiles},
    ExportRule{"graphml", "a graph for Gephi, yEd, NetworkX and the like", write_graphml},
    ExportRule{"dot", "a graph for Graphviz to lay out", write_drawing<DotWriter, Subgraph>},
    ExportRule{"mermaid", "a flowchart for documents that draw Mermaid",
               write_drawing<MermaidWriter, Subgraph>},
    ExportRule{"markdown", "a brief on each partner, with footnotes, for a report", write_brief},
    ExportRule{"svg", "a picture, of the network or, with --picture, of the matrix", draw},
    ExportRule{kSnapshot,
               "a file for --data that answers without being read as a whole",
               nullptr,
               {},
               write_snapshot},
};

}  // namespace

std::span<const ExportRule> export_rules() { return kExports; }

const ExportRule* find_export(std::string_view written) {
    const auto rule = std::ranges::find_if(
        kExports, [&](const ExportRule& each) { return is_format(each.name, written); });
    return rule == kExports.end() ? nullptr : &*rule;
}

}  // namespace liaison::render
