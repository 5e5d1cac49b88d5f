// SPDX-License-Identifier: MIT
#pragma once

// Collects the connections of one facet of an entity.

#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// The entity's connections in this facet that the filter accepts.
std::vector<Connection> connections_of(const KnowledgeBase& kb, EntityIndex entity,
                                       const ProfileFilter& filter, FacetId facet);

}  // namespace liaison::ask
