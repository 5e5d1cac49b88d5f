// SPDX-License-Identifier: MIT
#pragma once

// Entities that are named one after the other.

#include <string>
#include <vector>

#include "cli/commands/command.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::cli {

/// Declares the names.
void add_names(CLI::App& app, Arguments& arguments, Count count);

/// The entities with these names. Throws `Error` (usage) as `ask::resolve_name` does.
std::vector<EntityIndex> named(const KnowledgeBase& kb, const std::vector<std::string>& names);

}  // namespace liaison::cli
