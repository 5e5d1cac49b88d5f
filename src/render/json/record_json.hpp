// SPDX-License-Identifier: MIT
#pragma once

// Records as JSON with the keys and key order of the file format, so that they can be pasted from
// an answer into a knowledge base.

#include <span>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

Json fact_json(const KnowledgeBase& kb, FactIndex fact);
/// The same with the fact's id, which files do not have.
Json identified_fact_json(const KnowledgeBase& kb, FactIndex fact);
Json entity_json(const KnowledgeBase& kb, EntityIndex entity);
/// `sections` has a flag for each section of the knowledge base, as `Subgraph::sections`. Without
/// any the key is left out.
Json source_json(const KnowledgeBase& kb, SourceIndex source, const std::vector<bool>& sections);

Json citation_json(const KnowledgeBase& kb, const Citation& citation);
Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations);
Json alias_json(const KnowledgeBase& kb, const Alias& alias);
Json aliases_json(const KnowledgeBase& kb, EntityIndex entity);
Json capture_json(const KnowledgeBase& kb, const Capture& capture);
Json section_json(const KnowledgeBase& kb, std::uint32_t section);

}  // namespace liaison::render
