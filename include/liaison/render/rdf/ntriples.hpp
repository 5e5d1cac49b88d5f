// SPDX-License-Identifier: MIT
#pragma once

// Writes a knowledge base, or a part of it, as RDF triples.
//
//     write_ntriples(kb, full_subgraph(kb), sink);

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as RDF 1.1 N-Triples without duplicates. Each fact, citation,
/// alias and section is a resource with an IRI made from its content, so that it is the same in all
/// exports. data/liaison.ttl describes the terms. A fact about its subject alone that is current or
/// to-date is also one triple of a vocabulary in common use, if one fits.
void write_ntriples(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
