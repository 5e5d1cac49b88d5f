// SPDX-License-Identifier: MIT
#pragma once

#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Adds the facts of `from`, which has no other records, with their citations, as if they had been
/// read into `to`. Throws `Error` (data) if all strings together exceed 4 GiB.
void append_facts(UnresolvedBase from, UnresolvedBase& to);

}  // namespace liaison::load
