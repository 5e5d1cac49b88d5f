// SPDX-License-Identifier: MIT
#pragma once

// Who the partners are and how they stand below one another.

#include <cstdint>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Whether a `works-with` fact connections the organization to the hub.
bool is_partner(const KnowledgeBase& kb, EntityIndex organization);

/// Whether a fact connects the organization with the hub without making it a partner: both take
/// part in something, it has an area or activity in common with the hub, contributes, endorses or
/// is endorsed, or cooperates on the basis of an instrument.
bool is_connected_with_hub(const KnowledgeBase& kb, EntityIndex organization);

/// Whether the organization is a part of the hub, through others or not.
bool is_part_of_hub(const KnowledgeBase& kb, EntityIndex organization);

/// All partners, by id.
std::vector<EntityIndex> partners(const KnowledgeBase& kb);

/// The `part-of` facts of which an entity is the part, what the source states before what is
/// editorial.
std::vector<FactIndex> part_of_facts(const KnowledgeBase& kb, EntityIndex part);

/// The partners in whose context the sources speak of this one's work with the hub.
std::vector<EntityIndex> contexts_of(const KnowledgeBase& kb, EntityIndex partner);

/// Why an entity is listed below another, from the strongest reason to the weakest.
enum class Placement : std::uint8_t {
    stated,     ///< a source states that it is a part, or the narrower area
    editorial,  ///< the editors say so
    context,    ///< the sources mention its work with the hub in the other's context
};

/// An entity among others, and how deep it is below those of them that it belongs to.
struct Nested {
    EntityIndex entity;
    std::size_t depth = 0;
    EntityIndex above = kNoEntity;            ///< directly above it; none at depth 0
    Placement placement = Placement::stated;  ///< the weakest reason on the path up to `above`
};

/// The entities with each below the first of those it belongs to, by id on each level. An
/// organization, group or initiative belongs to what it is part of, through others where need be,
/// or else to the partner in whose context it is mentioned; an area belongs to the broader one.
/// Reasons weaker than `weakest` do not count.
std::vector<Nested> nested(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities,
                           Placement weakest = Placement::context);

}  // namespace liaison::ask
