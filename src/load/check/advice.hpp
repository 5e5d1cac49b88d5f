// SPDX-License-Identifier: MIT
#pragma once

// Advice on a file: not faults, but an editor should look at them.

#include "liaison/model/knowledge_base.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Adds the advice on the last file to `unresolved.advice`. `parts` comes from `resolve` and may
/// have faults.
void advise_on_file(UnresolvedBase& unresolved, const KnowledgeBase::Parts& parts);

}  // namespace liaison::load
