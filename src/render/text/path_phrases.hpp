// SPDX-License-Identifier: MIT
#pragma once

// The wording of a step of a path, for all formats.

#include <string>
#include <string_view>

#include "liaison/ask/graph/shortest_paths.hpp"

namespace liaison::render {

/// Direction of a step along its fact: from subject to object (forward), from object to subject
/// (backward), or to or from the context of the fact (together).
enum class Direction : unsigned char { forward, backward, together };

Direction direction_of(const KnowledgeBase& kb, const ask::PathStep& step);

/// "forward", "backward", "together".
std::string_view id_of(Direction direction);

/// The step as seen from its start: "addresses", "is addressed by", "is the context of".
std::string reading_of(const KnowledgeBase& kb, const ask::PathStep& step);

}  // namespace liaison::render
