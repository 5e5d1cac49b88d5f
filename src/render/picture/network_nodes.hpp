// SPDX-License-Identifier: MIT
#pragma once

// The nodes of the network picture before they are sorted and placed.

#include "liaison/model/knowledge_base.hpp"
#include "render/picture/network_layout.hpp"

namespace liaison::render {

inline constexpr double kRowGap = 6;  ///< between labels of a column

/// The nodes with their labels, column by column, in the order of the lists of entities.
NetworkLayout network_nodes(const KnowledgeBase& kb);

}  // namespace liaison::render
