// SPDX-License-Identifier: MIT
#pragma once

// The answer of `show` for a source: its sections, and what each supports.

#include "liaison/ask/views/source_profile.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The source as in the list of sources; each section has `supports`, and so has the source if it
/// is cited as a whole.
Json source_profile_json(const KnowledgeBase& kb, const ask::SourceProfile& profile);

/// A row for each citation.
Table supported_table(const KnowledgeBase& kb, const ask::SourceProfile& profile);

/// As a table or Markdown.
void write_source_profile(const KnowledgeBase& kb, const ask::SourceProfile& profile,
                          const Options& options, Sink& sink);

}  // namespace liaison::render
