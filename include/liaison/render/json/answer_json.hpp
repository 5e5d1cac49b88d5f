// SPDX-License-Identifier: MIT
#pragma once

// Answers as JSON. Records in them are as record_json.hpp has them.

#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/render/json/json.hpp"

namespace liaison::render {

/// One row of a list of entities.
Json row_json(const KnowledgeBase& kb, const ask::Profile& row);
/// `show`: the whole profile, with facts, sources and what is not stated.
Json profile_json(const KnowledgeBase& kb, const ask::Profile& profile);
/// One row of the list of sources.
Json source_row_json(const KnowledgeBase& kb, const ask::SourceUse& use);

}  // namespace liaison::render
