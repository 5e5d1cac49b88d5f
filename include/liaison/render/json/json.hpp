// SPDX-License-Identifier: MIT
#pragma once

// Answers as JSON. Records have the keys and the order of the file format, so that what a list or
// a profile gives can be pasted into a knowledge base.

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/profile.hpp"
#include "liaison/model/knowledge_base.hpp"

namespace liaison::render {

using Json = nlohmann::ordered_json;

/// Records as files have them.
Json fact_json(const KnowledgeBase& kb, FactIndex fact);
Json entity_json(const KnowledgeBase& kb, EntityIndex entity);
/// `sections` is what `Subset` says of them; a source without any has no such key.
Json source_json(const KnowledgeBase& kb, SourceIndex source, const std::vector<bool>& sections);

/// One row of a list of entities.
Json row_json(const KnowledgeBase& kb, const ask::Profile& row);
/// `show`: the whole profile, with facts, sources and what is not stated.
Json profile_json(const KnowledgeBase& kb, const ask::Profile& profile);
/// One row of the list of sources.
Json source_row_json(const KnowledgeBase& kb, const ask::SourceUse& use);

}  // namespace liaison::render
