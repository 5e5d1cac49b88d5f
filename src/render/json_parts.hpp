// SPDX-License-Identifier: MIT
#pragma once

// Parts that records and answers have in common.

#include <nlohmann/json.hpp>
#include <span>

#include "liaison/render/json.hpp"

namespace liaison::render {

Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations);
Json aliases_json(const KnowledgeBase& kb, EntityIndex entity);

}  // namespace liaison::render
