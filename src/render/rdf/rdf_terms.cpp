// SPDX-License-Identifier: MIT
#include "render/rdf/rdf_terms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace liaison::render::rdf {
namespace {

using load::Key;
using load::ObjectKind;

constexpr std::array kPrefixes{
    Prefix{"liaison", "https://liaison.example/ns#"},
    Prefix{"adms", "http://www.w3.org/ns/adms#"},
    Prefix{"dc", "http://purl.org/dc/elements/1.1/"},
    Prefix{"dcat", "http://www.w3.org/ns/dcat#"},
    Prefix{"dcterms", "http://purl.org/dc/terms/"},
    Prefix{"foaf", "http://xmlns.com/foaf/0.1/"},
    Prefix{"oa", "http://www.w3.org/ns/oa#"},
    Prefix{"org", "http://www.w3.org/ns/org#"},
    Prefix{"prov", "http://www.w3.org/ns/prov#"},
    Prefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Prefix{"relation", "https://liaison.example/relation/"},
    Prefix{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Prefix{"skosxl", "http://www.w3.org/2008/05/skos-xl#"},
    Prefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

constexpr std::array kProperties{
    Property{ObjectKind::document, Key::schema, "liaison:schema"},
    Property{ObjectKind::document, Key::format, "liaison:format", Value::number},
    Property{ObjectKind::document, Key::title, "dcterms:title"},
    Property{ObjectKind::document, Key::description, "dcterms:description"},
    Property{ObjectKind::document, Key::hub, "liaison:hub", Value::resource, kEntities},
    Property{ObjectKind::document, Key::sources, "dcterms:source", Value::node},
    Property{ObjectKind::document, Key::organizations, "liaison:organization", Value::node},
    Property{ObjectKind::document, Key::areas, "liaison:area", Value::node},
    Property{ObjectKind::document, Key::groups, "liaison:group", Value::node},
    Property{ObjectKind::document, Key::initiatives, "liaison:initiative", Value::node},
    Property{ObjectKind::document, Key::activities, "liaison:activity", Value::node},
    Property{ObjectKind::document, Key::instruments, "liaison:instrument", Value::node},
    Property{ObjectKind::document, Key::facts, "liaison:fact", Value::node},

    Property{ObjectKind::entity, Key::id, "@id", Value::identity, kEntities},
    Property{ObjectKind::entity, Key::name, "skos:prefLabel"},
    Property{ObjectKind::entity, Key::acronym, "liaison:acronym"},
    Property{ObjectKind::entity, Key::kind, "liaison:kind", Value::resource, kKinds},
    Property{ObjectKind::entity, Key::since, "liaison:since", Value::date},
    Property{ObjectKind::entity, Key::until, "liaison:until", Value::date},
    Property{ObjectKind::entity, Key::broader, "skos:broader", Value::resource, kEntities},
    Property{ObjectKind::entity, Key::aliases, "skosxl:altLabel", Value::node},
    Property{ObjectKind::entity, Key::cite, "prov:hadPrimarySource", Value::node},
    Property{ObjectKind::entity, Key::basis, "liaison:basis", Value::resource, kBases},
    Property{ObjectKind::entity, Key::note, "skos:note"},

    Property{ObjectKind::source, Key::id, "@id", Value::identity, kSources},
    Property{ObjectKind::source, Key::title, "dcterms:title"},
    Property{ObjectKind::source, Key::publisher, "dc:publisher"},
    Property{ObjectKind::source, Key::url, "liaison:url", Value::address},
    Property{ObjectKind::source, Key::retrieved, "liaison:retrieved", Value::date},
    Property{ObjectKind::source, Key::published, "dcterms:issued", Value::date},
    Property{ObjectKind::source, Key::archived, "liaison:archived", Value::address},
    Property{ObjectKind::source, Key::lang, "dc:language"},
    Property{ObjectKind::source, Key::sections, "liaison:section", Value::node},
    Property{ObjectKind::source, Key::captures, "liaison:capture", Value::node},
    Property{ObjectKind::source, Key::note, "skos:note"},

    Property{ObjectKind::section, Key::id, "dcterms:identifier"},
    Property{ObjectKind::section, Key::title, "dcterms:title"},
    Property{ObjectKind::section, Key::paragraphs, "liaison:paragraphs", Value::list},

    Property{ObjectKind::capture, Key::seen, "liaison:seen", Value::date},
    Property{ObjectKind::capture, Key::fingerprint, "liaison:fingerprint"},
    Property{ObjectKind::capture, Key::archived, "liaison:archived", Value::address},

    Property{ObjectKind::alias, Key::name, "skosxl:literalForm"},
    Property{ObjectKind::alias, Key::kind, "liaison:aliasKind", Value::resource, kAliasKinds},
    Property{ObjectKind::alias, Key::basis, "liaison:basis", Value::resource, kBases},

    Property{ObjectKind::citation, Key::at, "liaison:place", Value::resource, kSources},
    Property{ObjectKind::citation, Key::words, "liaison:words"},

    Property{ObjectKind::fact, Key::subject, "rdf:subject", Value::resource, kEntities},
    Property{ObjectKind::fact, Key::relation, "rdf:predicate", Value::resource, kRelations},
    Property{ObjectKind::fact, Key::object, "rdf:object", Value::resource, kEntities},
    Property{ObjectKind::fact, Key::with, "liaison:with", Value::resource, kEntities},
    Property{ObjectKind::fact, Key::role, "org:role", Value::resource, kRoles},
    Property{ObjectKind::fact, Key::status, "adms:status", Value::resource, kStatuses},
    Property{ObjectKind::fact, Key::since, "liaison:since", Value::date},
    Property{ObjectKind::fact, Key::until, "liaison:until", Value::date},
    Property{ObjectKind::fact, Key::as_of, "liaison:asOf", Value::date},
    Property{ObjectKind::fact, Key::scope, "liaison:scope", Value::resource, kScopes},
    Property{ObjectKind::fact, Key::basis, "liaison:basis", Value::resource, kBases},
    Property{ObjectKind::fact, Key::statement, "liaison:statement"},
    Property{ObjectKind::fact, Key::note, "skos:note"},
    Property{ObjectKind::fact, Key::cite, "prov:hadPrimarySource", Value::node},
};

using Classes = std::array<std::string_view, 2>;

constexpr std::array<Classes, 6> kClasses{{
    {"org:Organization", ""},
    {"skos:Concept", "liaison:Area"},
    {"org:OrganizationalCollaboration", "liaison:Group"},
    {"org:OrganizationalCollaboration", "liaison:Initiative"},
    {"skos:Concept", "liaison:Activity"},
    {"liaison:Instrument", ""},
}};

}  // namespace

std::string iri(std::string_view folder, std::string_view name) {
    return fmt::format("{}{}{}", kRoot, folder, name);
}

std::span<const Prefix> prefixes() { return kPrefixes; }

std::string expanded(std::string_view term) {
    const auto colon = term.find(':');
    const auto prefix = std::ranges::find(kPrefixes, term.substr(0, colon), &Prefix::name);
    if (prefix == kPrefixes.end()) return std::string(term);
    return fmt::format("{}{}", prefix->iri, term.substr(colon + 1));
}

std::span<const Property> properties() { return kProperties; }

Property property_of(load::ObjectKind object, load::Key key) {
    const auto property = std::ranges::find_if(kProperties, [&](const Property& known) {
        return known.object == object && known.key == key;
    });
    return property == kProperties.end() ? Property{object, key, {}} : *property;
}

std::string_view term_of(load::ObjectKind object, load::Key key) {
    return property_of(object, key).term;
}

std::array<std::string_view, 2> classes_of(EntityType type) {
    return kClasses[static_cast<std::size_t>(type)];
}

}  // namespace liaison::render::rdf
