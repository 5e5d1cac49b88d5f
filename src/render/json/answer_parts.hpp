// SPDX-License-Identifier: MIT
#pragma once

// Parts that answers as JSON have in common.

#include <nlohmann/json.hpp>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/json/json.hpp"

namespace liaison::render {

/// The citations of several facts as one list.
Json cite_json(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// `{"id": …, "name": …}`.
Json named_json(const KnowledgeBase& kb, EntityIndex entity);

/// `{"id": …, "type": …, "kind": …, "name": …}`, without kind where it has none.
Json identified_json(const KnowledgeBase& kb, EntityIndex index);

/// A score to four decimals: more would be noise.
double rounded(double score);

/// The facts by which a row of a list matches and that its connections do not show; mostly none.
Json matched_json(const KnowledgeBase& kb, const ask::Profile& row);

/// How a connection holds: status, role, who has it, with whom, through what, and its citations.
Json connection_terms_json(const KnowledgeBase& kb, const ask::Connection& connection);

}  // namespace liaison::render
