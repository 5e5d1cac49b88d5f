// SPDX-License-Identifier: MIT
#pragma once

// Parts that records and answers have in common.

#include <nlohmann/json.hpp>
#include <span>

#include "liaison/render/json/json.hpp"

namespace liaison::render {

Json citations_json(const KnowledgeBase& kb, std::span<const Citation> citations);
Json aliases_json(const KnowledgeBase& kb, std::span<const Alias> aliases);
Json captures_json(const KnowledgeBase& kb, std::span<const Capture> captures);
Json section_json(const KnowledgeBase& kb, const Section& section);

/// The citations of several facts as one list.
Json cite_json(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

/// `{"id": …, "name": …}`.
Json named_json(const KnowledgeBase& kb, EntityIndex entity);

/// `{"id": …, "type": …, "kind": …, "name": …}`, without kind where it has none.
Json identified_json(const KnowledgeBase& kb, EntityIndex index);

/// A score to four decimals: more would be noise.
double rounded(double score);

/// The facts by which a row of a list matches and that its ties do not show; mostly none.
Json matched_json(const KnowledgeBase& kb, const ask::Profile& row);

/// How a tie holds: status, role, who has it, with whom, through what, and its citations.
Json tie_terms_json(const KnowledgeBase& kb, const ask::Tie& tie);

}  // namespace liaison::render
