// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph/graph_writer.hpp"

namespace liaison::render {

/// Writes a flowchart in the language of Mermaid. Shape and colour of a node show its type; the
/// line style of an edge shows its status. The label of an edge has the citations. Comments before
/// the edge have its facts as JSON.
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

/// The text as a quoted string that Mermaid shows literally.
std::string mermaid_quoted(std::string_view text);

}  // namespace liaison::render
