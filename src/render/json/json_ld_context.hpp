// SPDX-License-Identifier: MIT
#pragma once

// The context that makes the JSON of a knowledge base a JSON-LD 1.1 document: the meanings of its
// keys, from the table in rdf_terms.hpp.

#include "render/json/json.hpp"

namespace liaison::render {

Json json_ld_context();

}  // namespace liaison::render
