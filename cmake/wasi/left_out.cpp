// SPDX-License-Identifier: MIT
// Replaces what the engine leaves out: the built-in knowledge bases, snapshots, the page that it is
// in, and exports for other programs.
#include "liaison/load/snapshot/snapshot.hpp"
#include "liaison/load/source/builtin.hpp"
#include "liaison/model/unreachable.hpp"
#include "liaison/render/explorer/explorer.hpp"
#include "liaison/render/rdf/ntriples.hpp"
#include "liaison/render/snapshot.hpp"
#include "render/graph/csv_tables.hpp"
#include "render/graph/data_package.hpp"
#include "render/graph/graphml.hpp"

namespace liaison {

std::span<const load::Builtin> load::builtins() { return {}; }

std::vector<std::string> load::files_in_snapshot(const KnowledgeBase&) { return {}; }

bool render::has_engine() { return true; }

// src/engine refuses these exports before they are called.
void render::write_explorer(const KnowledgeBase&, const Subgraph&, const std::vector<std::string>&,
                            Sink&) {
    unreachable();
}
void render::write_snapshot(const KnowledgeBase&, const Subgraph&, const std::vector<std::string>&,
                            Sink&) {
    unreachable();
}
void render::write_ntriples(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_graphml(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_base_table(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_source_table(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_section_table(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_node_table(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_edge_table(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }
void render::write_data_package(const KnowledgeBase&, const Subgraph&, Sink&) { unreachable(); }

}  // namespace liaison
