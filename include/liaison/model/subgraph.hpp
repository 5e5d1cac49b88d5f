// SPDX-License-Identifier: MIT
#pragma once

// A part of a knowledge base: what an export writes, or what one file of several says.

#include <array>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison {

/// The lists of a file that are there, empty or not.
struct Lists {
    bool sources = true;
    bool facts = true;
    std::array<bool, 6> entities{true, true, true, true, true, true};  ///< by type

    bool has(EntityType type) const { return entities[static_cast<std::size_t>(type)]; }
};

/// The indices of the marked ones, as a range.
template <typename Index>
auto indices_of(const std::vector<bool>& marked) {
    return indices<Index>(marked.size()) |
           std::views::filter([&](Index index) { return marked[to_index(index)]; });
}

/// Which records belong to it, by their index.
struct Subgraph {
    std::vector<bool> entities;
    std::vector<bool> facts;
    std::vector<bool> sources;
    std::vector<bool> sections;  ///< by `Citation::section`
    bool names_hub = true;       ///< an overlay does not
    Lists lists{};               ///< an export has all, a file those that somebody wrote

    bool has(EntityIndex entity) const { return entities[to_index(entity)]; }
    bool has(FactIndex fact) const { return facts[to_index(fact)]; }
    bool has(SourceIndex source) const { return sources[to_index(source)]; }

    /// Those that belong to it, in order.
    auto entity_indices() const { return indices_of<EntityIndex>(entities); }
    auto fact_indices() const { return indices_of<FactIndex>(facts); }
    auto source_indices() const { return indices_of<SourceIndex>(sources); }
};

/// Everything or, if not `has`, nothing but the name of the hub.
inline Subgraph full_subgraph(const KnowledgeBase& kb, bool has = true) {
    return {std::vector<bool>(kb.entities().size(), has), std::vector<bool>(kb.facts().size(), has),
            std::vector<bool>(kb.sources().size(), has),
            std::vector<bool>(kb.section_count(), has)};
}
inline Subgraph empty_subgraph(const KnowledgeBase& kb) { return full_subgraph(kb, false); }

}  // namespace liaison
