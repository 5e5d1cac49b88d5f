// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "liaison/ask/diff/diff.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// What a reader is told where nothing changed.
inline constexpr std::string_view kSame = "the two say the same";

/// Writes what changed from one knowledge base to another; every fact with its citations, those of
/// the new one where it has the fact.
///
/// JSON is a list of objects: `change` (added, removed, renamed, changed), `what` (document,
/// source, entity, fact), `id` and `type` where there is one, `old` and `new`, each the record as
/// files have it, and where there are both `fields`: objects of `field`, `old` and `new`, of lists
/// what only the old or only the new one has. A fact has `cite`, the document nothing but `fields`.
void write_difference(const KnowledgeBase& before, const KnowledgeBase& after,
                      const ask::Difference& difference, const Options& options, Sink& sink);

}  // namespace liaison::render
