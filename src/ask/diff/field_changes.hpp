// SPDX-License-Identifier: MIT
#pragma once

// The changed fields of a record that is on both sides.

#include "ask/diff/record_identity.hpp"
#include "liaison/ask/diff/diff.hpp"

namespace liaison::ask {

std::vector<FieldChange> document_delta(const DiffContext& sides);
RecordDelta source_delta(const DiffContext& sides, SourceIndex before, SourceIndex after);
RecordDelta entity_delta(const DiffContext& sides, EntityIndex before, EntityIndex after);
RecordDelta fact_delta(const DiffContext& sides, FactIndex before, FactIndex after);

/// Whether the entity has another id or name.
bool is_renamed(const RecordDelta& delta);

}  // namespace liaison::ask
