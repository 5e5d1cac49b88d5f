// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/load/load.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// The last of the files that were read and resolved into `parts`, as `load_file` returns it.
File last_file(const UnresolvedBase& unresolved, KnowledgeBase::Parts parts);

}  // namespace liaison::load
