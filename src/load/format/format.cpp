// SPDX-License-Identifier: MIT
#include "liaison/load/format/format.hpp"

#include <algorithm>
#include <array>

namespace liaison::load {
namespace {

using enum Shape;

constexpr bool kRequired = true;

constexpr std::array kDocument{
    KeyRule{Key::context, "@context", any},
    KeyRule{Key::schema, "$schema", text},
    KeyRule{Key::format, "format", number, kRequired},
    KeyRule{Key::title, "title", text},
    KeyRule{Key::description, "description", text},
    KeyRule{Key::hub, "hub", text},
    KeyRule{Key::sources, "sources", objects, false, ObjectKind::source},
    KeyRule{Key::organizations, "organizations", objects, false, ObjectKind::entity},
    KeyRule{Key::areas, "areas", objects, false, ObjectKind::area},
    KeyRule{Key::groups, "groups", objects, false, ObjectKind::dated},
    KeyRule{Key::initiatives, "initiatives", objects, false, ObjectKind::dated},
    KeyRule{Key::activities, "activities", objects, false, ObjectKind::entity},
    KeyRule{Key::instruments, "instruments", objects, false, ObjectKind::dated},
    KeyRule{Key::facts, "facts", objects, false, ObjectKind::fact},
};

constexpr KeyRule kArchived{Key::archived, "archived", text};
constexpr KeyRule kNote{Key::note, "note", text};

constexpr std::array kSource{
    KeyRule{Key::id, "id", text, kRequired},
    KeyRule{Key::title, "title", text, kRequired},
    KeyRule{Key::publisher, "publisher", text},
    KeyRule{Key::url, "url", text},
    KeyRule{Key::retrieved, "retrieved", text},
    KeyRule{Key::published, "published", text},
    kArchived,
    KeyRule{Key::lang, "lang", text},
    KeyRule{Key::sections, "sections", objects, false, ObjectKind::section},
    KeyRule{Key::captures, "captures", objects, false, ObjectKind::capture},
    kNote,
};

constexpr std::array kSection{
    KeyRule{Key::id, "id", text, kRequired},
    KeyRule{Key::title, "title", text, kRequired},
    KeyRule{Key::paragraphs, "paragraphs", texts},
};

constexpr std::array kCapture{
    KeyRule{Key::seen, "seen", text, kRequired},
    KeyRule{Key::fingerprint, "fingerprint", text, kRequired},
    kArchived,
};

constexpr KeyRule kId{Key::id, "id", text, kRequired};
constexpr KeyRule kName{Key::name, "name", text, kRequired};
constexpr KeyRule kAcronym{Key::acronym, "acronym", text};
constexpr KeyRule kKind{Key::kind, "kind", text};
constexpr KeyRule kBroader{Key::broader, "broader", text};
constexpr KeyRule kAliases{Key::aliases, "aliases", objects, false, ObjectKind::alias};
constexpr KeyRule kCite{Key::cite, "cite", objects, kRequired, ObjectKind::citation};
constexpr KeyRule kBasis{Key::basis, "basis", text};
constexpr KeyRule kSince{Key::since, "since", text};
constexpr KeyRule kUntil{Key::until, "until", text};

constexpr std::array kEntity{kId, kName, kAcronym, kKind, kAliases, kCite, kBasis, kNote};
constexpr std::array kArea{kId, kName, kAcronym, kKind, kBroader, kAliases, kCite, kBasis, kNote};
constexpr std::array kDated{kId,    kName,    kAcronym, kKind,  kSince,
                            kUntil, kAliases, kCite,    kBasis, kNote};

constexpr std::array kAlias{
    kName,
    KeyRule{Key::kind, "kind", text, kRequired},
    kBasis,
};

constexpr std::array kCitation{
    KeyRule{Key::at, "at", text, kRequired},
    KeyRule{Key::words, "words", text},
};

constexpr std::array kFact{
    KeyRule{Key::subject, "subject", text, kRequired},
    KeyRule{Key::relation, "relation", text, kRequired},
    KeyRule{Key::object, "object", text, kRequired},
    KeyRule{Key::with, "with", text},
    KeyRule{Key::role, "role", text},
    KeyRule{Key::status, "status", text},
    kSince,
    kUntil,
    KeyRule{Key::as_of, "as_of", text},
    KeyRule{Key::scope, "scope", text},
    kBasis,
    KeyRule{Key::statement, "statement", text, kRequired},
    kNote,
    kCite,
};

constexpr std::array<ObjectRule, 10> kObjects{{
    {"the document", kDocument},
    {"a source", kSource},
    {"a section", kSection},
    {"a capture", kCapture},
    {"an organization or activity", kEntity},
    {"an area", kArea},
    {"a group, initiative or instrument", kDated},
    {"an alias", kAlias},
    {"a citation", kCitation},
    {"a fact", kFact},
}};

}  // namespace

const ObjectRule& rule_of(ObjectKind kind) { return kObjects[static_cast<std::size_t>(kind)]; }

std::string_view name_of(Key key) {
    for (const ObjectRule& object : kObjects) {
        const auto rule = std::ranges::find(object.keys, key, &KeyRule::key);
        if (rule != object.keys.end()) return rule->name;
    }
    return {};
}

EntityType entity_type_of(Key array) {
    return static_cast<EntityType>(static_cast<int>(array) - static_cast<int>(Key::organizations));
}

Key array_of(EntityType type) {
    return static_cast<Key>(static_cast<int>(Key::organizations) + static_cast<int>(type));
}

}  // namespace liaison::load
