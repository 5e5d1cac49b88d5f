// SPDX-License-Identifier: MIT
#pragma once

// Selects the part of a knowledge base that an export of some partners needs.
//
//     const Subgraph part = export_closure(kb, {*kb.find("unodc"), *kb.find("unoct")});
//     part.has(kb.hub());  // true

#include <vector>

#include "liaison/model/subgraph.hpp"

namespace liaison::ask {

/// The hub, the partners, every fact that an answer about one of them uses, and all records that
/// these name: entities, broader areas, sources and cited sections. It is a valid knowledge base.
Subgraph export_closure(const KnowledgeBase& kb, const std::vector<EntityIndex>& partners);

}  // namespace liaison::ask
