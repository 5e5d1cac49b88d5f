// SPDX-License-Identifier: MIT
#pragma once

// The connections of one facet of an entity.

#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// What the entity is connected with in this facet, as far as the filter accepts it.
std::vector<Connection> connections_of(const KnowledgeBase& kb, EntityIndex entity,
                                       const ProfileFilter& filter, FacetId facet);

}  // namespace liaison::ask
