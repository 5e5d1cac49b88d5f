// SPDX-License-Identifier: MIT
#pragma once

// The answer of `show`: the profiles of entities, of sources and of facts, in the order asked.
//
//     const Shown page = source_profile_of(kb, source);
//     write_subjects(kb, {profile_of(kb, entity, {}), page, fact}, options, sink);

#include <variant>
#include <vector>

#include "liaison/ask/views/profile.hpp"
#include "liaison/ask/views/source_profile.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

using Shown = std::variant<ask::Profile, ask::SourceProfile, FactIndex>;

/// As JSON, one is an object and several are a list. Throws `Error` (usage) for CSV and TSV of
/// different sorts, which have different columns.
void write_subjects(const KnowledgeBase& kb, const std::vector<Shown>& shown,
                    const Options& options, Sink& sink);

}  // namespace liaison::render
