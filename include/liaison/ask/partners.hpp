// SPDX-License-Identifier: MIT
#pragma once

// Who the partners are and how they stand below one another.

#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Whether a `works-with` fact ties the organization to the hub.
bool is_partner(const KnowledgeBase& kb, EntityIndex organization);

/// All partners, by id.
std::vector<EntityIndex> partners(const KnowledgeBase& kb);

/// The `part-of` facts of which an entity is the part, what the source states before what is
/// editorial.
std::vector<FactIndex> part_of_facts(const KnowledgeBase& kb, EntityIndex part);

/// The partners in whose context the sources speak of this one's work with the hub.
std::vector<EntityIndex> contexts_of(const KnowledgeBase& kb, EntityIndex partner);

/// An entity among others, and how deep it stands below those of them that it belongs to.
struct Nested {
    EntityIndex entity;
    std::size_t depth = 0;
};

/// The entities with each below the first of those it belongs to, by id on each level. An
/// organization or group belongs to what it is part of, through others where need be, or else to
/// the partner in whose context it is spoken of; an area belongs to the broader one.
std::vector<Nested> nested(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities);

}  // namespace liaison::ask
