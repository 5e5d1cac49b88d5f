// SPDX-License-Identifier: MIT
#pragma once

// Writes the profile of an entity: everything that it is connected with.
//
//     const ask::ProfileFilter filter{.limits = limits_of(options)};
//     NumberedCitations numbers(kb, options);
//     write_profile(kb, ask::profile_of(kb, *kb.find("unodc"), filter), numbers, options, sink);

#include "liaison/ask/views/profile.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the profile as a table or Markdown, without the sources of the numbered citations.
void write_profile(const KnowledgeBase& kb, const ask::Profile& profile, NumberedCitations& numbers,
                   const Options& options, Sink& sink);

/// What CSV and TSV have of a profile: a row for each connection, and for each empty section.
Table connections_table(const KnowledgeBase& kb, const ask::Profile& profile);

}  // namespace liaison::render
