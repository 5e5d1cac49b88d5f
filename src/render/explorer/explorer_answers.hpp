// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/views/profile.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// A connection in words and as ids, with the indices of its facts.
Json explorer_connection(const KnowledgeBase& kb, EntityIndex of, ask::FacetId facet,
                         const ask::Connection& connection);

/// The answers of `partners` to all questions by area or role, status and source that have any. The
/// key is the question: "area=firearms&status=current&source=un-entities", "role=chair".
Json explorer_answers(const KnowledgeBase& kb);

}  // namespace liaison::render
