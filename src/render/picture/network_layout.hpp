// SPDX-License-Identifier: MIT
#pragma once

// The layout of the network picture: organizations on the left, parts below their wholes; groups,
// initiatives and instruments in the middle; areas on the right. A line from left to right passes
// between the boxes in the middle at a height of its own, so that it crosses no label and hides no
// other line (the layers and dummy nodes of K. Sugiyama and others, "Methods for visual
// understanding of hierarchical system structures", 1981).

#include <string>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::render {

struct NetworkNode {
    EntityIndex entity;
    std::size_t depth = 0;
    std::vector<text::Printable> lines;  ///< of its label
    std::vector<text::Printable> roles;  ///< lines in small letters below the label
    double label_width = 0;
    double height = 0;  ///< room for the label
    double mark_x = 0;
    double y = 0;
    bool linked = false;
};

/// A fact that connects two nodes of different columns, or its context with its object.
struct NetworkLink {
    FactIndex fact;
    bool is_context = false;  ///< whether `from` is the context
    std::size_t from;         ///< index in `nodes`
    std::size_t to;           ///< index in `nodes`
    double crossing = 0;  ///< y in the middle column of a line from the left to the right column
};

struct NetworkLayout {
    /// Column by column, each from top to bottom.
    std::vector<NetworkNode> nodes;
    std::size_t middle = 0;  ///< index of the first node of the middle column
    std::size_t right = 0;   ///< index of the first node of the right column
    std::vector<NetworkLink> links;
    std::vector<FactIndex> within;  ///< facts that connect nodes of the same column

    double left_edge = 0;   ///< x at which links leave the left column
    double box_x = 0;       ///< of the boxes in the middle
    double box_width = 0;   ///< of each
    double right_edge = 0;  ///< x at which links reach the right column
    double width = 0;
    double height = 0;

    bool crosses_middle(const NetworkLink& link) const {
        return link.from < middle && link.to >= right;
    }
};

/// Deterministic. All y are at least 0; the captions of columns go above.
NetworkLayout network_layout(const KnowledgeBase& kb);

}  // namespace liaison::render
