// SPDX-License-Identifier: MIT
#pragma once

// Which organizations are partners of the hub, and the hierarchy of bodies and areas.
//
//     const std::vector<Nested> rows = nested(kb, partners(kb));
//     for (const Nested& row : rows) {
//         if (row.depth == 0) sink.write(text::printable(kb.name(row.entity)));
//     }

#include <cstdint>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// Whether a `works-with` fact connects the organization with the hub, in either direction.
bool is_partner(const KnowledgeBase& kb, EntityIndex organization);

/// Whether a fact other than `works-with` connects the organization with the hub: both take part in
/// something, it shares an area or activity with the hub, contributes, endorses or is endorsed, or
/// cooperates on the basis of an instrument.
bool is_connected_with_hub(const KnowledgeBase& kb, EntityIndex organization);

/// Whether the organization is part of the hub, directly or through others.
bool is_part_of_hub(const KnowledgeBase& kb, EntityIndex organization);

/// All partners, by id.
std::vector<EntityIndex> partners(const KnowledgeBase& kb);

/// The `part-of` facts with the entity as the part, the stated ones before the editorial ones.
std::vector<FactIndex> part_of_facts(const KnowledgeBase& kb, EntityIndex part);

/// The entities in whose context sources mention this partner's work with the hub.
std::vector<EntityIndex> contexts_of(const KnowledgeBase& kb, EntityIndex partner);

/// Why an entity is listed below another, from the strongest reason to the weakest.
enum class Placement : std::uint8_t {
    stated,     ///< a source states that it is a part, or the narrower area
    editorial,  ///< the editors say so
    context,    ///< the sources mention its work with the hub in the other's context
};

/// An entity in a hierarchy.
struct Nested {
    EntityIndex entity;
    std::size_t depth = 0;
    EntityIndex above = kNoEntity;            ///< its parent; none at depth 0
    Placement placement = Placement::stated;  ///< the weakest reason on the path up to `above`
};

/// The entities, given by id, in preorder; by name on each level. The parent of each is its nearest
/// listed ancestor; ancestors that are not listed are skipped. Organizations, groups and
/// initiatives belong to what they are part of, or else to the partner in whose context they are
/// mentioned; areas belong to the broader area. Reasons weaker than `weakest` do not count.
std::vector<Nested> nested(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities,
                           Placement weakest = Placement::context);

}  // namespace liaison::ask
