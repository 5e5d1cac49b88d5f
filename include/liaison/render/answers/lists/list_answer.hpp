// SPDX-License-Identifier: MIT
#pragma once

// Writes lists of partners and of entities of one type.
//
//     const ask::Query query = ask::bind(kb, ask::term("area", "cybercrime"), {}, {});
//     write_partners(kb, ask::list_partners(kb, query, {}), {Format::csv}, sink);

#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Each returns the number of rows that the limit left out. Throws `Error` (usage) if a table would
/// have two lists of connections.
std::size_t write_partners(const KnowledgeBase& kb, const ask::PartnerList& list,
                           const Options& options, Sink& sink);
std::size_t write_entities(const KnowledgeBase& kb, EntityType type,
                           const std::vector<ask::Profile>& rows, const Options& options,
                           Sink& sink);

}  // namespace liaison::render
