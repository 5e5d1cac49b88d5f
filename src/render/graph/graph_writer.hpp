// SPDX-License-Identifier: MIT
#pragma once

// Draws entities as nodes and facts as edges, independently of the output language. Each fact is an
// edge of its own, even between the same two nodes.
//
//     DotWriter writer(kb, sink);
//     draw(kb, full_subgraph(kb), writer);

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/graph/shortest_paths.hpp"
#include "liaison/ask/views/matrix.hpp"
#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

struct DrawnEdge {
    EntityIndex from;
    EntityIndex to;
    std::string label;
    Status status = Status::current;
    bool has_arrow = true;
    std::vector<FactIndex> facts;  ///< that the edge shows, at least one
};

class GraphWriter {
  public:
    virtual ~GraphWriter() = default;
    virtual void node(EntityIndex entity) = 0;
    /// Called after `node` for both its ends.
    virtual void edge(const DrawnEdge& edge) = 0;
    virtual void finish() = 0;
};

/// Draws the entities of a part of a knowledge base, and an edge for each fact.
void draw(const KnowledgeBase& kb, const Subgraph& subgraph, GraphWriter& writer);

/// Draws rows and columns as nodes, and an edge for each fact that connects them. An indirect
/// connection is a single edge for all its facts.
void draw(const KnowledgeBase& kb, const ask::Matrix& matrix, GraphWriter& writer);

/// Draws the entities and facts of all paths, each once.
void draw(const KnowledgeBase& kb, const ask::Paths& paths, GraphWriter& writer);

/// Draws a subgraph, matrix or paths with a `GraphWriter` such as `DotWriter`.
template <typename Language, typename Drawn>
void write_drawing(const KnowledgeBase& kb, const Drawn& drawn, Sink& sink) {
    Language writer(kb, sink);
    draw(kb, drawn, writer);
    writer.finish();
}

/// `#rrggbb`; `line` is dark, `fill` light.
struct Colours {
    std::string_view fill;
    std::string_view line;
};
Colours colours_of(EntityType type);

/// "shares with the hub, to date, said of several together", "chair, since 2017".
std::string short_label(const KnowledgeBase& kb, FactIndex fact);

/// The full text of an edge: the statements with status, dates and citations.
std::string account_of(const KnowledgeBase& kb, std::span<const FactIndex> facts);

}  // namespace liaison::render
