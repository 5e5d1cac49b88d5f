// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph/graph_writer.hpp"

namespace liaison::render {

/// A directed graph in the DOT language of Graphviz. Shape and colour of a node say its type, the
/// line of an edge its status; the tooltip of an edge is its account, its address that of the first
/// source it cites.
class DotWriter : public GraphWriter {
  public:
    DotWriter(const KnowledgeBase& kb, Sink& sink);
    void node(EntityIndex entity) override;
    void edge(const DrawnEdge& edge) override;
    void finish() override;

  private:
    const KnowledgeBase& kb_;
    Sink& sink_;
};

/// A quoted string that Graphviz shows as that text and nothing else, in lines of at most `width`
/// columns; 0 is one line.
std::string dot_quoted(std::string_view text, std::size_t width = 0);
/// The same for a tooltip.
std::string dot_tooltip(std::string_view text);

}  // namespace liaison::render
