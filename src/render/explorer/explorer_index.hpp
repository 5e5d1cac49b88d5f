// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/views/profile.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// The index of the explorer: all its results that need traversal of the graph or wording. The page
/// only looks up and filters, so that its answers equal those of the commands.
///
///     words      the vocabularies
///     names      the full and the short name of each entity
///     sentences  of facts whose sentence is more than the statement, by index of the fact
///     places     the wording of each citation, such as "counter-terrorism, paragraph 2"
///     partners   in reading order, each with its position by name, and the facts and entities of
///                its export
///     sources    by title
///     areas      in reading order
///     answers    by question, such as "area=firearms&status=current": the partners that match
///     matrix     partners against areas
///     profiles   the profile of each entity
Json explorer_index(const KnowledgeBase& kb);

}  // namespace liaison::render
