// SPDX-License-Identifier: MIT
#pragma once

// A part of a knowledge base that is itself one: what an export writes.
//
//     const Subset unodc = subset_of(kb, {*kb.find("unodc")});

#include <vector>

#include "liaison/model/subgraph.hpp"

namespace liaison::ask {

/// The hub, the partners, every fact on which an answer about one of them rests, and what these
/// mention: entities, broader areas, sources and the sections cited.
Subgraph export_closure(const KnowledgeBase& kb, const std::vector<EntityIndex>& partners);

}  // namespace liaison::ask
