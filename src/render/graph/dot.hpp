// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph/graph_writer.hpp"

namespace liaison::render {

/// Writes a directed graph in the DOT language of Graphviz. Shape and colour of a node show its
/// type; the line style of an edge shows its status. An edge has `account_of` as tooltip and links
/// to the first source that it cites.
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

/// The text as a quoted string that Graphviz shows literally, in lines of at most `width` columns;
/// 0 means one line.
std::string dot_quoted(std::string_view text, std::size_t width = 0);
/// The same for a tooltip.
std::string dot_tooltip(std::string_view text);

}  // namespace liaison::render
