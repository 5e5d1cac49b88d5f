// SPDX-License-Identifier: MIT
#pragma once

// The nodes of the network picture before they are sorted and placed.

#include "liaison/model/knowledge_base.hpp"
#include "render/picture/network_layout.hpp"

namespace liaison::render {

inline constexpr double kRowGap = 6;  ///< between labels of a column
inline constexpr double kSmallLineHeight = 14;
inline constexpr double kSmallText = 11.0 / 13;  ///< size, as a share of the usual one

/// The nodes with their labels, column by column, in the order of the lists of entities.
NetworkLayout network_nodes(const KnowledgeBase& kb);

}  // namespace liaison::render
