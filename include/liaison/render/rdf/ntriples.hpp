// SPDX-License-Identifier: MIT
#pragma once

#include "liaison/model/subgraph.hpp"
#include "liaison/render/text/sink.hpp"

namespace liaison::render {

/// Writes a part of a knowledge base as RDF 1.1 N-Triples, no triple twice. Each fact, citation,
/// alias and section is a resource of its own, with an IRI that follows from what it says, so that
/// it has the same one in each export. data/liaison.ttl describes the terms. A fact that is said of
/// its subject itself, as current or done so far, is also one triple of a vocabulary in common use,
/// where there is one that fits.
void write_ntriples(const KnowledgeBase& kb, const Subgraph& subgraph, Sink& sink);

}  // namespace liaison::render
