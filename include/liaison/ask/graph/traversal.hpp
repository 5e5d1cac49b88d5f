// SPDX-License-Identifier: MIT
#pragma once

// Visits the fact paths of an entity. A path is a fact that names the entity, or a short chain of
// facts through the groups, initiatives and instruments that it or a part of it is connected with.
//
//     for_each_fact_path(kb, *kb.find("un-police-division"), [&](FactPath path) {
//         sink.write(text::printable(kb.text(kb.fact(path.back()).statement)));
//         return true;  // to go on
//     });
//
// This is a path between un-police-division and corruption:
//
//   soc-team is part of un-police-division,        a step down to a part
//   soc-team takes part in the Project,            a connection
//   the Project addresses corruption               what the connection is about

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

#include "liaison/model/knowledge_base.hpp"

namespace liaison::ask {

/// The facts of a path in order. Valid only during the visit.
using FactPath = std::span<const FactIndex>;
/// Returns false to stop the visit.
using FactPathVisitor = std::function<bool(FactPath)>;

/// If present, the only `addresses` facts that continue a path behind a connection; sorted.
using AddressedBy = std::optional<std::span<const FactIndex>>;

/// Whether facts of the relation connect an organization with a group, initiative or instrument.
/// A `based-on` fact does so only if an organization is its subject or context.
bool is_connection(Relation relation);

/// Visits the paths of an entity: first each fact that names it, once. For an organization, the
/// connections of its parts follow, and the areas that its and their connections address. For an
/// area, the connections with what addresses it follow. For a group, initiative or instrument,
/// paths from the wholes of the connected bodies follow. Returns false if the visitor stopped it.
bool for_each_fact_path(const KnowledgeBase& kb, EntityIndex entity, const FactPathVisitor& visit,
                        AddressedBy addressed = {});

/// A superset of the entities that have a path to one of `things`, sorted by index: all entities
/// named on the paths of `things`, and all that these are part of.
std::vector<EntityIndex> named_on_paths_of(const KnowledgeBase& kb,
                                           std::span<const EntityIndex> things);

enum class Narrower : std::uint8_t { all, stated };
/// The area and its narrower areas of any depth, sorted by index. With `stated`, only areas that
/// sources state to be narrower, at each step.
std::vector<EntityIndex> with_narrower(const KnowledgeBase& kb, EntityIndex area,
                                       Narrower which = Narrower::all);

/// The area and all broader ones, the nearest first.
std::vector<EntityIndex> with_broader(const KnowledgeBase& kb, EntityIndex area);

/// Whether a step from `area` down to `narrower` is editorial. False for the same area.
bool is_placed_by_editors(const KnowledgeBase& kb, EntityIndex narrower, EntityIndex area);

}  // namespace liaison::ask
