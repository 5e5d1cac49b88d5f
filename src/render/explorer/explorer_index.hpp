// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/ask/views/profile.hpp"
#include "render/json/json.hpp"

namespace liaison::render {

/// What the explorer shows of a knowledge base beyond its records: all that takes a walk over the
/// graph, or words it. The page looks up and filters, and so gives the answers of the commands.
///
///     words      the vocabularies
///     names      of each entity, in full and short
///     sentences  of the facts, where more than the statement is to be said; by place in the file
///     places     of the citations, in words
///     partners   in reading order, each with the facts and entities that an export of it holds
///     areas      in reading order
///     answers    by question, such as "area=firearms&status=current": the partners that match
///     matrix     partners against areas
///     profiles   of each entity
Json explorer_index(const KnowledgeBase& kb);

}  // namespace liaison::render
