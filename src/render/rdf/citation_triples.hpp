// SPDX-License-Identifier: MIT
#pragma once

// Where something is stated, in triples: each citation is a resource of the Web Annotation
// vocabulary, with the words that are cited as its selector.

#include <span>
#include <string>
#include <string_view>

#include "liaison/model/knowledge_base.hpp"
#include "render/rdf/triple_writer.hpp"

namespace liaison::render::rdf {

/// An IRI below another one, which follows from a text: `…/id/unodc#cite-92baf7ac8929ec1c`.
std::string part_iri(std::string_view whole, std::string_view sort, std::string_view text);

/// The citations of what has the IRI `self`, an entity or a fact.
void write_citations(const KnowledgeBase& kb, std::string_view self, load::ObjectKind object,
                     std::span<const Citation> citations, TripleWriter& triples);

}  // namespace liaison::render::rdf
