// SPDX-License-Identifier: MIT
#pragma once

// The answer of `show` for a fact.

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The fact with its sources.
Json fact_profile_json(const KnowledgeBase& kb, FactIndex fact);

/// Its statement, its terms in words and its note, as a table or Markdown, without the sources of
/// the numbered citations.
void write_fact_profile(const KnowledgeBase& kb, FactIndex fact, NumberedCitations& numbers,
                        const Options& options, Sink& sink);

}  // namespace liaison::render
