// SPDX-License-Identifier: MIT
#pragma once

// Parts of records as JSON.

#include <nlohmann/json.hpp>
#include <span>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/json/json.hpp"

namespace liaison::render {

Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations);
Json aliases_json(const KnowledgeBase& kb, std::span<const Alias> aliases);
Json captures_json(const KnowledgeBase& kb, std::span<const Capture> captures);
Json section_json(const KnowledgeBase& kb, const Section& section);

}  // namespace liaison::render
