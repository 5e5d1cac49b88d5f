// SPDX-License-Identifier: MIT
#pragma once

// Draws the network: which organizations are connected with which groups, initiatives, instruments
// and areas.
//
//     write_network_picture(kb, sink);

#include <cstddef>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// A picture with more boxes is hard to read.
inline constexpr std::size_t kMostBoxes = 100;

/// How many boxes the network of a part of a knowledge base has: its entities but for activities.
std::size_t boxes_in_network(const KnowledgeBase& kb, const Subgraph& part);

/// Three columns: organizations; groups, initiatives and instruments; areas. Each fact between two
/// columns is a line. Activities are left out.
void write_network_picture(const KnowledgeBase& kb, Sink& sink);
/// The same as an element of an HTML page. The style of the page must give its colours. It has no
/// ids but `network-picture`.
void write_network_element(const KnowledgeBase& kb, Sink& sink);

}  // namespace liaison::render
