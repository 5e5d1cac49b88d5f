// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::render {

/// What stands on the edge of a fact: "takes part in, chair", "shares, exploring".
std::string edge_label(const Fact& fact);

/// What the fact says, its status and where that is stated, on a few lines that are fit to be
/// shown.
std::string edge_tooltip(const KnowledgeBase& kb, FactIndex fact);

}  // namespace liaison::render
