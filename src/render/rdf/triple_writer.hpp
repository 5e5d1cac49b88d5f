// SPDX-License-Identifier: MIT
#pragma once

// Writes RDF triples, one per line.
//
//     TripleWriter triples(sink);
//     triples.text(iri(kEntities, "unodc"), "skos:prefLabel", "United Nations Office …");

#include <string>
#include <string_view>

#include "liaison/load/format/format.hpp"
#include "liaison/model/date.hpp"
#include "liaison/render/text/sink.hpp"
#include "render/rdf/rdf_terms.hpp"

namespace liaison::render::rdf {

/// Subjects and objects are IRIs, or `_:label` for blank nodes. Predicates, classes and types of
/// literals are prefixed terms. An absent text or date writes no triple.
class TripleWriter {
  public:
    explicit TripleWriter(Sink& sink) : sink_(sink) {}

    void resource(std::string_view subject, std::string_view predicate, std::string_view object);
    void a(std::string_view subject, std::string_view class_term);
    void text(std::string_view subject, std::string_view predicate, std::string_view value);
    void literal(std::string_view subject, std::string_view predicate, std::string_view value,
                 std::string_view type);
    /// Writes a date as xsd:gYear, xsd:gYearMonth or xsd:date.
    void date(std::string_view subject, std::string_view predicate, Date value);

    /// The same with the predicate of a key of the file format.
    void resource(std::string_view subject, load::ObjectKind object, load::Key key,
                  std::string_view value) {
        resource(subject, term_of(object, key), value);
    }
    void text(std::string_view subject, load::ObjectKind object, load::Key key,
              std::string_view value) {
        text(subject, term_of(object, key), value);
    }
    void date(std::string_view subject, load::ObjectKind object, load::Key key, Date value) {
        date(subject, term_of(object, key), value);
    }

  private:
    void write(std::string_view subject, std::string_view predicate, std::string_view object);

    Sink& sink_;
};

}  // namespace liaison::render::rdf
