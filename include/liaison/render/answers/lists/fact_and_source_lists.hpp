// SPDX-License-Identifier: MIT
#pragma once

// Writes lists of facts, of dated facts and of sources.
//
//     const ask::Query query = ask::bind(kb, ask::term("status", "exploring"), {}, {});
//     write_facts(kb, ask::list_facts(kb, query), options, sink);
//     write_sources(kb, ask::list_sources(kb, query), options, sink);

#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/ask/views/timeline.hpp"
#include "liaison/render/table/table.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

// Each returns the number of rows that the limit left out.
std::size_t write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                        const Options& options, Sink& sink);
/// For readers, grouped by year. The other keys are `date`, by which the fact is placed, and
/// `date_of`, the entity that has this date if the fact has none of its own.
std::size_t write_timeline(const KnowledgeBase& kb, const std::vector<ask::DatedFact>& facts,
                           const Options& options, Sink& sink);
std::size_t write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                          const Options& options, Sink& sink);

/// What CSV and TSV have of facts: their ids and the keys of the file format.
Table facts_table(const KnowledgeBase& kb, const std::vector<FactIndex>& facts);

}  // namespace liaison::render
