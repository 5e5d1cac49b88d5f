// SPDX-License-Identifier: MIT
#include "render/rdf/record_triples.hpp"

#include "liaison/ask/words/fingerprint.hpp"

namespace liaison::render::rdf {

using load::ObjectKind;

void RecordTriples::resource(std::string_view self, ObjectKind object, Key key,
                             std::string_view name) {
    triples_.resource(self, object, key, iri(property_of(object, key).folder, name));
}

void RecordTriples::value(std::string_view self, ObjectKind object, Key key, EntityIndex entity) {
    if (entity != kNoEntity) resource(self, object, key, kb_.id(entity));
}

void RecordTriples::value(std::string_view self, ObjectKind object, Key key, Text text) {
    const Property property = property_of(object, key);
    const std::string_view words = kb_.text(text);
    if (words.empty() || property.value == Value::identity) return;
    if (property.value == Value::resource) return resource(self, object, key, words);
    if (property.value == Value::address) {
        return triples_.literal(self, property.term, words, "xsd:anyURI");
    }
    triples_.text(self, property.term, words);
}

void RecordTriples::value(std::string_view self, ObjectKind object, Key key, Date date) {
    triples_.date(self, object, key, date);
}

void RecordTriples::value(std::string_view self, ObjectKind object, Key key,
                          std::uint64_t fingerprint) {
    triples_.text(self, object, key, ask::to_hex(fingerprint));
}

void RecordTriples::value(std::string_view /*self*/, ObjectKind /*object*/, Key /*key*/,
                          Slice /*list*/) {}

}  // namespace liaison::render::rdf
