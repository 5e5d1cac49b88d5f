// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Appends the tables of a `KnowledgeBase::NeighbourIndex`.
void append_neighbours(const KnowledgeBase& kb, std::vector<std::uint32_t>& starts,
                       std::vector<EntityIndex>& entities);

}  // namespace liaison::ask
