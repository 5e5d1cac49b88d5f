// SPDX-License-Identifier: MIT
#pragma once

// How a step of a path reads, in each format.

#include <string>
#include <string_view>

#include "liaison/ask/graph/shortest_paths.hpp"

namespace liaison::render {

/// How a step goes along its fact: from subject to object, back, or between two that one fact names
/// of which neither is the subject and the other the object.
enum class Direction : unsigned char { forward, backward, together };

Direction direction_of(const KnowledgeBase& kb, const ask::PathStep& step);

/// "forward", "backward", "together".
std::string_view id_of(Direction direction);

/// The step from where it is walked: "addresses", "is addressed by", "is the context of".
std::string reading_of(const KnowledgeBase& kb, const ask::PathStep& step);

}  // namespace liaison::render
