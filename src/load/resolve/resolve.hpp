// SPDX-License-Identifier: MIT
#pragma once

// From what the files say to a knowledge base: merges the files, finds what each id stands for,
// and checks that what they say together is sound.

#include "liaison/model/knowledge_base.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// The parts of the knowledge base; fit for use only if `unresolved` has no faults then, and
/// used up but for its files and diagnostics.
KnowledgeBase::Parts resolve(UnresolvedBase& unresolved);

}  // namespace liaison::load
