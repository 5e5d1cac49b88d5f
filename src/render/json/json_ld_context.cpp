// SPDX-License-Identifier: MIT
#include "render/json/json_ld_context.hpp"

#include <algorithm>
#include <string>

#include "render/rdf/rdf_terms.hpp"

namespace liaison::render {
namespace {

using load::ObjectKind;
using rdf::Property;
using rdf::Value;
Json scope_of(ObjectKind object);

std::string_view name_of(const Property& property) { return load::name_of(property.key); }

/// The kind of object in the list under a key.
ObjectKind elements_of(const Property& property) {
    const auto keys = load::rule_of(property.object).keys;
    return std::ranges::find(keys, property.key, &load::KeyRule::key)->elements;
}

Json definition(const Property& property) {
    switch (property.value) {
        case Value::identity:
        case Value::text:
        case Value::number: return property.term;
        case Value::address: return {{"@id", property.term}, {"@type", "xsd:anyURI"}};
        case Value::date: return {{"@id", property.term}, {"@type", "dcterms:W3CDTF"}};
        case Value::list: return {{"@id", property.term}, {"@container", "@list"}};
        case Value::resource: {
            Json resource{{"@id", property.term}, {"@type", "@id"}};
            if (property.folder != rdf::kEntities) {
                resource["@context"] = {{"@base", rdf::iri(property.folder, "")}};
            }
            return resource;
        }
        case Value::node: break;
    }
    Json scope = scope_of(elements_of(property));
    if (scope.empty()) return property.term;
    return {{"@id", property.term}, {"@context", std::move(scope)}};
}

/// The first property with the same key: the default meaning of that key.
const Property& usual(const Property& property) {
    return *std::ranges::find(rdf::properties(), property.key, &Property::key);
}

/// The meanings of keys in one kind of object that differ from the default. Recursion is at most
/// three deep, like the nesting of the format.
Json scope_of(ObjectKind object) {
    Json scope = Json::object();
    for (const Property& property : rdf::properties()) {
        if (property.object != object) continue;
        if (property.value == Value::identity) {
            if (property.folder != usual(property).folder) {
                scope["@base"] = rdf::iri(property.folder, "");
            }
        } else if (definition(property) != definition(usual(property))) {
            scope[std::string(name_of(property))] = definition(property);
        }
    }
    return scope;
}

}  // namespace

Json json_ld_context() {
    Json context{{"@version", 1.1}, {"@base", rdf::iri(rdf::kEntities, "")}};
    for (const rdf::Prefix& prefix : rdf::prefixes()) {
        const std::string start = std::string(prefix.name) + ':';
        const bool is_used = std::ranges::any_of(rdf::properties(), [&](const Property& property) {
            return property.term.starts_with(start);
        });
        if (is_used || prefix.name == "xsd") context[std::string(prefix.name)] = prefix.iri;
    }
    for (const Property& property : rdf::properties()) {
        const std::string name(name_of(property));
        if (!context.contains(name)) context[name] = definition(property);
    }
    return context;
}

}  // namespace liaison::render
