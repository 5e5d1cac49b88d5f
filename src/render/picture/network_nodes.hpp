// SPDX-License-Identifier: MIT
#pragma once

// What is in the picture of the network, before it is sorted and placed.

#include "liaison/model/knowledge_base.hpp"
#include "render/picture/network_layout.hpp"

namespace liaison::render {

inline constexpr double kRowGap = 6;  ///< between labels of a column

/// The nodes with their labels, column by column, each column in the order of the lists.
NetworkLayout network_nodes(const KnowledgeBase& kb);

}  // namespace liaison::render
