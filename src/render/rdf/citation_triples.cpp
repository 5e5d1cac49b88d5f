// SPDX-License-Identifier: MIT
#include "render/rdf/citation_triples.hpp"

#include <fmt/format.h>

#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::render::rdf {
namespace {

using load::Key;
using load::ObjectKind;

void write_citation(const KnowledgeBase& kb, std::string_view cited, const Citation& citation,
                    TripleWriter& triples) {
    const std::string ref = citation_ref(kb, citation);
    triples.a(cited, "oa:SpecificResource");
    triples.resource(cited, ObjectKind::citation, Key::at, iri(kSources, ref));
    triples.resource(cited, "oa:hasSource", iri(kSources, kb.id(citation.source)));
    if (citation.section != kNoSection) {
        triples.resource(cited, "liaison:inSection", iri(kSources, ref.substr(0, ref.find('/'))));
    }
    const auto words = kb.text(citation.words);
    if (words.empty()) return;
    triples.text(cited, ObjectKind::citation, Key::words, words);
    const std::string quote = fmt::format("{}-quote", cited);
    triples.resource(cited, "oa:hasSelector", quote);
    triples.a(quote, "oa:TextQuoteSelector");
    triples.text(quote, "oa:exact", words);
}

}  // namespace

std::string part_iri(std::string_view whole, std::string_view sort, std::string_view text) {
    return fmt::format("{}#{}-{}", whole, sort, ask::to_hex(ask::digest(text)));
}

void write_citations(const KnowledgeBase& kb, std::string_view self, ObjectKind object,
                     std::span<const Citation> citations, TripleWriter& triples) {
    for (const Citation& citation : citations) {
        const std::string cited =
            part_iri(self, "cite",
                     fmt::format("{} {}", citation_ref(kb, citation), kb.text(citation.words)));
        triples.resource(self, object, Key::cite, cited);
        write_citation(kb, cited, citation, triples);
    }
}

}  // namespace liaison::render::rdf
