// SPDX-License-Identifier: MIT
#pragma once

// How the file format is said in RDF, in one table: N-Triples are written by it, and so is the
// context of a JSON-LD document, which gives the same triples.
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

/// Below which all IRIs of our own are. The name is one that nobody can own (RFC 2606), so that
/// they can be taken for nobody's addresses.
inline constexpr std::string_view kRoot = "https://liaison.example/";

/// Below the root, where the IRIs of one sort of thing are. Of words and kinds, which are concepts,
/// the concept scheme has the same IRI without the slash.
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

/// `name` is an id, a place or a word: it needs no escape.
std::string iri(std::string_view folder, std::string_view name);

struct Prefix {
    std::string_view name;
    std::string_view iri;
};

std::span<const Prefix> prefixes();

/// The IRI that a prefixed term stands for.
std::string expanded(std::string_view term);

/// What the value of a key becomes.
enum class Value : std::uint8_t {
    identity,  ///< the IRI of the object itself
    resource,  ///< the IRI of something else
    text,
    number,
    address,  ///< a text that is meant to be an IRI
    date,     ///< a literal of one type in JSON-LD, of the type of its precision in N-Triples
    list,     ///< of texts, in order
    node,     ///< an object with keys of its own
};

struct Property {
    load::ObjectKind object;  ///< of an entity of any type, `entity`
    load::Key key;
    std::string_view term;
    Value value = Value::text;
    std::string_view folder;  ///< of an identity or a resource
};

/// By object, in the format's order.
std::span<const Property> properties();
/// What a key of an object becomes; without a term if the object has no such key.
Property property_of(load::ObjectKind object, load::Key key);
/// The term of a key that the object has.
std::string_view term_of(load::ObjectKind object, load::Key key);

/// What entities of a type are, the general class first; a second one may be empty.
std::array<std::string_view, 2> classes_of(EntityType type);

}  // namespace liaison::render::rdf
