// SPDX-License-Identifier: MIT
#pragma once

// Lists of facts and of sources.

#include <vector>

#include "liaison/ask/views/list.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

void write_facts(const KnowledgeBase& kb, const std::vector<FactIndex>& facts,
                 const Options& options, Sink& sink);
void write_sources(const KnowledgeBase& kb, const std::vector<ask::SourceUse>& uses,
                   const Options& options, Sink& sink);

}  // namespace liaison::render
