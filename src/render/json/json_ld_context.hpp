// SPDX-License-Identifier: MIT
#pragma once

// The context that makes a knowledge base's JSON a JSON-LD 1.1 document: what its keys mean, from
// the table that N-Triples are written by.

#include "render/json/json.hpp"

namespace liaison::render {

Json json_ld_context();

}  // namespace liaison::render
