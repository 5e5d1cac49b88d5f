// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/knowledge_base.hpp"
#include "liaison/render/text/citations.hpp"
#include "liaison/render/text/format.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes the sources at the end of an answer: for a terminal, each with its numbered citations, or
/// with its number only (`CiteMode::marks`); in Markdown, a footnote for each number. Before or
/// below, the meaning of other marks that were used.
void write_source_list(const KnowledgeBase& kb, const NumberedCitations& citations,
                       const Options& options, Sink& sink);

/// Writes the definition of each footnote in Markdown; the first one of a source has its note.
void write_footnotes(const KnowledgeBase& kb, const NumberedCitations& citations, CiteMode mode,
                     Sink& sink);

}  // namespace liaison::render
