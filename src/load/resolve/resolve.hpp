// SPDX-License-Identifier: MIT
#pragma once

// Merges the records of all files into one knowledge base: resolves ids to indices and checks
// references, types, dates and cycles.

#include "liaison/model/knowledge_base.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// The parts of the knowledge base. Adds faults to the diagnostics of `unresolved`; if there are
/// any, the parts are not valid. Moves the records out of `unresolved`, but not `files`.
KnowledgeBase::Parts resolve(UnresolvedBase& unresolved);

}  // namespace liaison::load
