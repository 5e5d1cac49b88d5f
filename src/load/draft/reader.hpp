// SPDX-License-Identifier: MIT
#pragma once

// Reads a JSON file as a stream into an `UnresolvedBase`. Keys, types and values are checked here,
// references by `resolve`.

#include "liaison/load/source/input.hpp"
#include "load/draft/unresolved_base.hpp"

namespace liaison::load {

/// Adds the file's records to `unresolved` and its faults to the diagnostics there. Returns false
/// if the file is not JSON: then the records after the error are missing. Throws `Error` (io).
bool read(Input& input, UnresolvedBase& unresolved);

}  // namespace liaison::load
