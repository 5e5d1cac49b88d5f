// SPDX-License-Identifier: MIT
#pragma once

// Two knowledge bases whose entities share one numbering.

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/model/subgraph.hpp"

namespace liaison::ask {

/// The number of an entity, equal on both sides even if its id changed. Numbers are in order of id
/// on each side, except for renamed entities. 0 is no entity.
using Identity = std::uint32_t;

struct DiffSide {
    const KnowledgeBase& kb;
    const Subgraph& own;
    std::vector<Identity> identities;  ///< by `EntityIndex`

    Identity identity(EntityIndex entity) const {
        return entity == kNoEntity ? 0 : identities[to_index(entity)];
    }
    std::string_view id(EntityIndex entity) const {
        return entity == kNoEntity ? std::string_view() : kb.id(entity);
    }
};

struct DiffContext {
    DiffSide before;
    DiffSide after;
};

DiffContext side_by_side(const KnowledgeBase& before, const Subgraph& own_before,
                         const KnowledgeBase& after, const Subgraph& own_after);

/// Source, section, paragraph and words. Citations of both sides are the same if these are equal.
using CitationKey = std::tuple<std::string_view, std::string_view, std::uint32_t, std::string_view>;
CitationKey citation_key(const DiffSide& side, const Citation& citation);

}  // namespace liaison::ask
