// SPDX-License-Identifier: MIT
#pragma once

// Citations as triples: each is a resource of the Web Annotation vocabulary, with the cited words
// as its selector.

#include <span>
#include <string>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"
#include "render/rdf/triple_writer.hpp"

namespace liaison::render::rdf {

/// An IRI below `whole` with a hash of the text: `…/id/unodc#cite-92baf7ac8929ec1c`.
std::string part_iri(std::string_view whole, std::string_view sort, std::string_view text);

/// Writes the citations of the entity or fact with the IRI `self`.
void write_citations(const KnowledgeBase& kb, std::string_view self, load::ObjectKind object,
                     std::span<const Citation> citations, TripleWriter& triples);

}  // namespace liaison::render::rdf
