// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as a knowledge base, in canonical form: keys in the format's
/// order, sources and entities by id, facts by subject, relation, object and context, aliases by
/// name, citations by place, sections and paragraphs as in the source; NFC; a record on one line
/// where it fits in 120 columns. Writing what was read from it writes the same bytes again.
/// A list without elements is written where the part says so: an export has all lists, so that its
/// readers need not ask for them; in canonical form a file keeps an empty list and grows none.
void write_knowledge_base(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

/// The same as a text.
std::string knowledge_base_text(const KnowledgeBase& kb, const Subgraph& subgraph);

/// A part of a knowledge base as one of its own: what that text loads as. Whatever is asked of it
/// gets the answer that the exported file gives.
KnowledgeBase materialize_subgraph(const KnowledgeBase& kb, const Subgraph& subgraph);

/// Writes one source with all its sections, as a file has it among its sources.
void write_source(const KnowledgeBase& kb, SourceIndex source, Sink& sink);

/// Writes a citation as a record has it, on a line of its own: {"at": "page#a/1", "words": "…"}.
void write_citation(std::string_view at, std::string_view words, Sink& sink);

/// The knowledge base with a context in front, which makes it a JSON-LD 1.1 document: it
/// still loads as a knowledge base. Expanded, it gives what `write_ntriples` writes but for what
/// data/liaison.ru derives from it.
void write_json_ld(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
