// SPDX-License-Identifier: MIT
#pragma once

// Reads a JSON file as a stream into an `UnresolvedBase`. Keys, types and values are checked here,
// references by `resolve`.

#include <functional>
#include <string>

#include "liaison/load/source/input.hpp"
#include "load/draft/unresolved_base.hpp"
#include "load/json/json_handler.hpp"

namespace liaison::load {

/// Adds the file's records to `unresolved` and its faults to the diagnostics there. Returns false
/// if the file is not JSON: then the records after the error are missing. Throws `Error` (io).
bool read(Input& input, UnresolvedBase& unresolved);

/// The same for a document that is not JSON text: `send` passes it to the handler as the events of
/// a parser. `name` is the name of its file in diagnostics.
void read_document(const std::string& name, UnresolvedBase& unresolved,
                   const std::function<void(JsonHandler&)>& send);

}  // namespace liaison::load
