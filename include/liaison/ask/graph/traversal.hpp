// SPDX-License-Identifier: MIT
#pragma once

// How an entity is reached: a path is a fact that names the entity, or a short chain of facts from
// it through the groups, initiatives and instruments that it, or a part of it, is connected with:
//
//     soc-team is part of un-police-division,        a step down to a part
//     soc-team takes part in the Project,            a connection
//     the Project addresses corruption               what the connection is about
//
// is a path between un-police-division and corruption.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The facts of a path in order; valid during the visit only.
using FactPath = std::span<const FactIndex>;
/// Returns whether to go on.
using FactPathVisitor = std::function<bool(FactPath)>;

/// The facts, in order, by which paths go on from a connection to what it addresses; if absent,
/// all.
using AddressedBy = std::optional<std::span<const FactIndex>>;

/// Whether facts of the relation connection an organization to a group, initiative or instrument.
/// Of `based-on` only those with an organization as subject or context do.
bool is_connection(Relation relation);

/// Visits the paths of an entity: each fact that names it once; then, for an organization, the
/// connections of its parts, and what its connections and theirs are about; for an area, the
/// connections that are about it; for a group, initiative or instrument, the connections to it seen
/// from the bodies above. Stops when the visitor says so. Returns whether it went through to the
/// end.
bool for_each_fact_path(const KnowledgeBase& kb, EntityIndex entity, const FactPathVisitor& visit,
                        AddressedBy addressed = {});

/// Entities that facts on the paths of `things` name and what these are part of, in order of index.
/// An entity that has a path to one of `things` is among them.
std::vector<EntityIndex> named_on_paths_of(const KnowledgeBase& kb,
                                           std::span<const EntityIndex> things);

/// The area and all narrower ones, in order of index; or only those that sources state to be
/// narrower.
enum class Narrower : std::uint8_t { all, stated };
std::vector<EntityIndex> with_narrower(const KnowledgeBase& kb, EntityIndex area,
                                       Narrower which = Narrower::all);

/// Whether it is the editors who say that one area is within the other; false for the same area.
bool is_placed_by_editors(const KnowledgeBase& kb, EntityIndex narrower, EntityIndex area);

}  // namespace liaison::ask
