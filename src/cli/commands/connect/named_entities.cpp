// SPDX-License-Identifier: MIT
#include "cli/commands/connect/named_entities.hpp"

#include "liaison/ask/query/name_resolution.hpp"

namespace liaison::cli {

void add_names(CLI::App& app, Arguments& arguments, Count count) {
    add_arguments(app, "NAME", count, arguments.words,
                  "an id, acronym, name or the beginning of one");
}

std::vector<EntityIndex> named(const KnowledgeBase& kb, const std::vector<std::string>& names) {
    std::vector<EntityIndex> entities;
    entities.reserve(names.size());
    for (const auto& name : names) {
        entities.push_back(ask::resolve_name(kb, name, ask::kAnyType));
    }
    return entities;
}

}  // namespace liaison::cli
