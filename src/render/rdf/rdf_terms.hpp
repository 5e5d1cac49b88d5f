// SPDX-License-Identifier: MIT
#pragma once

// The mapping of the file format to RDF, in one table. N-Triples and the JSON-LD context are
// written from it, so that both give the same triples.
//
//     term_of(load::ObjectKind::fact, load::Key::status) == "adms:status"
//     expanded("org:role")     == "http://www.w3.org/ns/org#role"
//     iri(kEntities, "unodc")  == "https://liaison.example/id/unodc"

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "liaison/load/format/format.hpp"

namespace liaison::render::rdf {

/// Base of all IRIs that we mint. The top-level domain .example is reserved (RFC 2606), so they
/// never point at a real site.
inline constexpr std::string_view kRoot = "https://liaison.example/";

/// Folders below the root, one for each sort of IRI. For words and kinds, which are SKOS concepts,
/// the IRI of the concept scheme is the folder without its slash.
inline constexpr std::string_view kEntities = "id/";
inline constexpr std::string_view kSources = "source/";
inline constexpr std::string_view kFacts = "fact/";
inline constexpr std::string_view kKinds = "kind/";
inline constexpr std::string_view kRelations = "relation/";
inline constexpr std::string_view kRoles = "role/";
inline constexpr std::string_view kStatuses = "status/";
inline constexpr std::string_view kScopes = "scope/";
inline constexpr std::string_view kBases = "basis/";
inline constexpr std::string_view kAliasKinds = "alias-kind/";

/// The IRI of a name in a folder. `name` is an id, a citation or a word, so needs no escaping.
std::string iri(std::string_view folder, std::string_view name);

struct Prefix {
    std::string_view name;
    std::string_view iri;
};

std::span<const Prefix> prefixes();

/// The IRI of a prefixed term. A term without a known prefix is returned unchanged.
std::string expanded(std::string_view term);

/// The RDF form of the value of a key.
enum class Value : std::uint8_t {
    identity,  ///< the IRI of the object itself
    resource,  ///< the IRI of something else
    text,
    number,
    address,  ///< a text that should be an IRI; a literal of type xsd:anyURI
    date,     ///< dcterms:W3CDTF in JSON-LD; in N-Triples the XSD type for its precision
    list,     ///< of texts, in order
    node,     ///< an object with keys of its own
};

struct Property {
    load::ObjectKind object;  ///< `entity` for entities of all types
    load::Key key;
    std::string_view term;
    Value value = Value::text;
    std::string_view folder;  ///< only for `identity` and `resource`
};

/// By object, in the format's order.
std::span<const Property> properties();
/// The property for a key of an object. Its term is empty if the object has no such key.
Property property_of(load::ObjectKind object, load::Key key);
/// The term for a key of an object; empty if the object has no such key.
std::string_view term_of(load::ObjectKind object, load::Key key);

/// The RDF classes of an entity type, the general one first. The second may be empty.
std::array<std::string_view, 2> classes_of(EntityType type);

}  // namespace liaison::render::rdf
