// SPDX-License-Identifier: MIT
#pragma once

// Takes a file apart as its JSON streams by and puts what it says into an `UnresolvedBase`. The
// shape of the file is checked here; what refers to what is checked by `resolve`.

#include "liaison/load/source/input.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Adds the file to `unresolved`, faults to its diagnostics. False if it is not JSON, so that the
/// rest of what it says is not known. Throws `Error` (io).
bool read(Input& input, UnresolvedBase& unresolved);

}  // namespace liaison::load
