// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph/graph_writer.hpp"

namespace liaison::render {

/// A flowchart in the language of Mermaid. Shape and colour of a node say its type, the line of an
/// edge its status. The label of an edge has where it is stated; the facts themselves, which have
/// no place in the drawing, stand in comments before it, as JSON.
class MermaidWriter : public GraphWriter {
  public:
    MermaidWriter(const KnowledgeBase& kb, Sink& sink);
    void node(EntityIndex entity) override;
    void edge(const DrawnEdge& edge) override;
    void finish() override {}

  private:
    const KnowledgeBase& kb_;
    Sink& sink_;
};

/// A quoted text that Mermaid shows as that text and nothing else.
std::string mermaid_quoted(std::string_view text);

}  // namespace liaison::render
