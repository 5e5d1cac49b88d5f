// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the list of sources at the end of an answer, each with its numbered citations. Writes
/// nothing if nothing was cited.
void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink);

}  // namespace liaison::render
