// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/views/profile.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// How the connection holds, in words and for programs, with the places of its facts.
Json explorer_connection(const KnowledgeBase& kb, EntityIndex of, ask::FacetId facet,
                         const ask::Connection& connection);

/// The answers of `partners` to every question by area or role, status and source that has any, by
/// question: "area=firearms&status=current&source=un-entities", "status=ended", "role=chair".
Json explorer_answers(const KnowledgeBase& kb);

}  // namespace liaison::render
