// SPDX-License-Identifier: MIT
#pragma once

// What a drawing of a graph shows, whatever the language it is written in: entities as nodes, and
// between them what the facts say. Two facts are two edges, also between the same two nodes.
//
//     DotDrawing drawing(kb, sink);
//     draw(kb, whole(kb), drawing);

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
    std::vector<FactIndex> facts;  ///< on which it rests, one at least
};

class GraphWriter {
  public:
    virtual ~GraphWriter() = default;
    virtual void node(EntityIndex entity) = 0;
    /// After both its nodes.
    virtual void edge(const DrawnEdge& edge) = 0;
    virtual void finish() = 0;
};

/// Entities and facts of a part of a knowledge base, each fact an edge.
void draw(const KnowledgeBase& kb, const Subgraph& subgraph, GraphWriter& writer);

/// Rows and columns, with an edge for each fact that connections one to the other, or one edge for
/// all facts together where the one is reached through something.
void draw(const KnowledgeBase& kb, const ask::Matrix& matrix, GraphWriter& writer);

/// The chains, each fact of theirs once.
void draw(const KnowledgeBase& kb, const ask::Paths& paths, GraphWriter& writer);

/// Writes any of these in the language of one sort of drawing.
template <typename Language, typename Drawn>
void write_drawing(const KnowledgeBase& kb, const Drawn& drawn, Sink& sink) {
    Language writer(kb, sink);
    draw(kb, drawn, writer);
    writer.finish();
}

/// `#rrggbb`, dark on light.
struct Colours {
    std::string_view fill;
    std::string_view line;
};
Colours colours_of(EntityType type);

/// "shares with the hub, to date, said of several together", "chair, since 2017".
std::string short_label(const KnowledgeBase& kb, FactIndex fact);

/// What an edge says, in full: the statements with status and dates, and where they are from.
std::string account_of(const KnowledgeBase& kb, std::span<const FactIndex> facts);

}  // namespace liaison::render
