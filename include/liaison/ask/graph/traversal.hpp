// SPDX-License-Identifier: MIT
#pragma once

// How an entity is reached: a way is a fact that names the entity, or a short chain of facts from
// it through the groups, initiatives and instruments that it, or a part of it, is tied to:
//
//     soc-team is part of un-police-division,        a step down to a part
//     soc-team takes part in the Project,            a tie
//     the Project addresses corruption               what the tie is about
//
// is a way between un-police-division and corruption.

#include <cstdint>
#include <functional>
#include <span>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The facts of a way in order; valid during the visit only.
using Way = std::span<const FactIndex>;
/// Returns whether to go on.
using WayVisitor = std::function<bool(Way)>;

/// Whether facts of the relation tie an organization to a group, initiative or instrument. Of
/// `based-on` only those with an organization as subject or context do.
bool is_tie(Relation relation);

/// Visits the ways of an entity: each fact that names it once; then, for an organization, the ties
/// of its parts, and what its ties and theirs are about; for an area, the ties that are about it;
/// for a group, initiative or instrument, the ties to it seen from the bodies above. Stops when the
/// visitor says so. Returns whether it went through to the end.
bool for_each_way(const KnowledgeBase& kb, EntityIndex entity, const WayVisitor& visit);

/// Everything that the ways of some things name, in order of index: whoever has a way to one of
/// them is among it.
std::vector<EntityIndex> named_on_ways_of(const KnowledgeBase& kb,
                                          std::span<const EntityIndex> things);

/// The area and all narrower ones, in order of index; or only those that sources state to be
/// narrower.
enum class Narrower : std::uint8_t { all, stated };
std::vector<EntityIndex> with_narrower(const KnowledgeBase& kb, EntityIndex area,
                                       Narrower which = Narrower::all);

/// Whether it is the editors who say that one area is within the other; false for the same area.
bool is_placed_by_editors(const KnowledgeBase& kb, EntityIndex narrower, EntityIndex area);

}  // namespace liaison::ask
