// SPDX-License-Identifier: MIT
#pragma once

// A subset of the records of a knowledge base, such as those of an export or of one file.
//
//     Subgraph chosen = empty_subgraph(kb);
//     chosen.entities[to_index(entity)] = true;
//     chosen.has(entity);                            // true
//     std::ranges::distance(chosen.fact_indices());  // 0

#include <algorithm>
#include <array>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison {

/// The lists that a file has, even if they are empty.
struct Lists {
    bool sources = true;
    bool facts = true;
    std::array<bool, 6> entities{true, true, true, true, true, true};  ///< by type

    bool has(EntityType type) const { return entities[static_cast<std::size_t>(type)]; }
};

/// The indices of the elements that are true, as a range.
template <typename Index>
auto indices_of(const std::vector<bool>& marked) {
    return indices<Index>(marked.size()) |
           std::views::filter([&](Index index) { return marked[to_index(index)]; });
}

/// For each record, by index, whether it belongs to the subset.
struct Subgraph {
    std::vector<bool> entities;
    std::vector<bool> facts;
    std::vector<bool> sources;
    std::vector<bool> sections;  ///< by `Citation::section`
    bool names_hub = true;       ///< false for an overlay
    Lists lists{};               ///< all for an export; for a file those that it has

    bool has(EntityIndex entity) const { return entities[to_index(entity)]; }
    bool has(FactIndex fact) const { return facts[to_index(fact)]; }
    bool has(SourceIndex source) const { return sources[to_index(source)]; }

    /// The indices of the records that belong to the subset, in order.
    auto entity_indices() const { return indices_of<EntityIndex>(entities); }
    auto fact_indices() const { return indices_of<FactIndex>(facts); }
    auto source_indices() const { return indices_of<SourceIndex>(sources); }
};

/// All records or, if `has` is false, none. `names_hub` is true in both cases.
inline Subgraph full_subgraph(const KnowledgeBase& kb, bool has = true) {
    return {std::vector<bool>(kb.entities().size(), has), std::vector<bool>(kb.facts().size(), has),
            std::vector<bool>(kb.sources().size(), has),
            std::vector<bool>(kb.section_count(), has)};
}
/// Whether all records belong to the subgraph.
inline bool is_whole(const Subgraph& subgraph) {
    return std::ranges::all_of(
        std::array{&subgraph.entities, &subgraph.facts, &subgraph.sources, &subgraph.sections},
        [](const std::vector<bool>* has) { return std::ranges::count(*has, false) == 0; });
}
inline Subgraph empty_subgraph(const KnowledgeBase& kb) { return full_subgraph(kb, false); }

}  // namespace liaison
