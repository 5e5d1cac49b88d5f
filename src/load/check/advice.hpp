// SPDX-License-Identifier: MIT
#pragma once

// What is no fault of a file but deserves a second look.

#include "liaison/model/knowledge_base.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Adds the advice on the last file that `resolve` has made into parts, sound or not.
void advise_on_file(UnresolvedBase& unresolved, const KnowledgeBase::Parts& parts);

}  // namespace liaison::load
