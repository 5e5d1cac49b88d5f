// SPDX-License-Identifier: MIT
#pragma once

// What is no longer the same in a record that is on both sides.

#include "ask/diff/record_identity.hpp"
#include "liaison/ask/diff/diff.hpp"

namespace liaison::ask {

std::vector<FieldChange> document_edits(const Sides& sides);
Edits source_edits(const Sides& sides, SourceIndex before, SourceIndex after);
Edits entity_edits(const Sides& sides, EntityIndex before, EntityIndex after);
Edits fact_edits(const Sides& sides, FactIndex before, FactIndex after);

/// Whether the entity has another id or name.
bool is_renamed(const Edits& edits);

}  // namespace liaison::ask
