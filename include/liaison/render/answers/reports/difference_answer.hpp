// SPDX-License-Identifier: MIT
#pragma once

// Writes the changes from one knowledge base to another, with the citations of the changed facts.
//
//     KnowledgeBase::Parts parts = kb.parts();
//     parts.facts.pop_back();
//     const KnowledgeBase after(std::move(parts));
//     const auto found = ask::difference(kb, full_subgraph(kb), after, full_subgraph(after));
//     write_difference(kb, after, found, options, sink);

#include <string_view>

#include "liaison/ask/diff/diff.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// The answer if nothing changed.
inline constexpr std::string_view kSame = "no differences";

/// Writes what changed from one knowledge base to another. Each fact has its citations: those in
/// `after` or, if it was removed, those in `before`.
///
/// JSON is a list of objects with `change` (added, removed, renamed, changed) and `what` (document,
/// source, entity, fact); `id` and `type` if there are any; the records `old` and `new`; `fields`
/// if there are both. An element of `fields` has `field`, `old` and `new`; for a list, these hold
/// only the elements that differ. A fact also has `cite`; the document has only `fields`.
void write_difference(const KnowledgeBase& before, const KnowledgeBase& after,
                      const ask::Difference& difference, const Options& options, Sink& sink);

}  // namespace liaison::render
