// SPDX-License-Identifier: MIT
#pragma once

// Where everything stands in the picture of the network: organizations on the left, each below what
// it is part of; groups, initiatives and instruments in the middle; areas on the right. A line from
// left to right passes the middle between the boxes there, at a height of its own, so that it
// crosses no label and no line hides another (the layers and dummy nodes of K. Sugiyama and others,
// "Methods for visual understanding of hierarchical system structures", 1981).

#include <string>
#include <vector>

#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/model/printable.hpp"

namespace liaison::render {

struct NetworkNode {
    EntityIndex entity;
    std::size_t depth = 0;
    std::vector<text::Printable> lines;  ///< its label
    double label_width = 0;
    double height = 0;  ///< room for the label
    double mark_x = 0;
    double y = 0;
    bool linked = false;
};

/// A fact that ties two nodes of different columns.
struct NetworkLink {
    FactIndex fact;
    std::size_t from;     ///< place in `nodes`
    std::size_t to;       ///< place in `nodes`
    double crossing = 0;  ///< where one from left to right passes the middle
};

struct NetworkLayout {
    /// From first to last, columns one after the other.
    std::vector<NetworkNode> nodes;
    std::size_t middle = 0;  ///< place of the first node of the middle column
    std::size_t right = 0;   ///< place of the first node of the right column
    std::vector<NetworkLink> links;
    std::vector<FactIndex> within;  ///< facts that tie two organizations, or two groups

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

/// The same for the same knowledge base. The column captions have room above y 0.
NetworkLayout network_layout(const KnowledgeBase& kb);

}  // namespace liaison::render
