// SPDX-License-Identifier: MIT
#pragma once

// The ties of one aspect of an entity.

#include <vector>

#include "liaison/ask/views/profile.hpp"

namespace liaison::ask {

/// What the entity is tied to in this aspect, as far as the focus admits it.
std::vector<Tie> ties_of(const KnowledgeBase& kb, EntityIndex entity, const Focus& focus,
                         AspectId aspect);

}  // namespace liaison::ask
