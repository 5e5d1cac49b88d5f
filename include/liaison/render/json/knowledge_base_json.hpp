// SPDX-License-Identifier: MIT
#pragma once

// Writes a knowledge base, or a part of it, as a JSON file in canonical form or as JSON-LD.
//
//     const std::string file = knowledge_base_text(kb, full_subgraph(kb));
//     write_json_ld(kb, full_subgraph(kb), sink);

#include <string>
#include <string_view>

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as a file in canonical form: keys in the format's order;
/// sources and entities by id; facts by subject, relation, object and context; aliases by name;
/// citations by source, section and paragraph; sections and paragraphs as in the source. Text is in
/// NFC, and a record is on one line if it fits in 120 columns. Loading and writing it again gives
/// the same bytes.
/// `Subgraph::lists` says which empty lists are written: all in an export, and in the canonical
/// form of a file those that the file has.
void write_knowledge_base(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

/// The same as a string.
std::string knowledge_base_text(const KnowledgeBase& kb, const Subgraph& subgraph);

/// A part of a knowledge base as a knowledge base of its own, loaded from `knowledge_base_text`. So
/// it gives the same answers as the exported file.
KnowledgeBase materialize_subgraph(const KnowledgeBase& kb, const Subgraph& subgraph);

/// Writes one source with all its sections as an element of the list `sources` of a file.
void write_source(const KnowledgeBase& kb, SourceIndex source, Sink& sink);

/// Writes a citation as an element of the list `cite`, on one line: {"at": "a#b/1", "words": "…"}.
void write_citation(std::string_view at, std::string_view words, Sink& sink);

/// Writes the knowledge base with an `@context`, which makes it a JSON-LD 1.1 document; it still
/// loads as a knowledge base. As RDF it equals the output of `write_ntriples`, except for the
/// triples that data/liaison.ru derives.
void write_json_ld(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
