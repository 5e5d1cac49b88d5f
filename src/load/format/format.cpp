// SPDX-License-Identifier: MIT
#include "liaison/load/format/format.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <type_traits>

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

/// The kind of object that a list of a record holds; `document` for a list of texts.
constexpr ObjectKind elements_of(Key list) {
    switch (list) {
        case Key::sections: return ObjectKind::section;
        case Key::captures: return ObjectKind::capture;
        case Key::aliases: return ObjectKind::alias;
        case Key::cite: return ObjectKind::citation;
        default: return ObjectKind::document;
    }
}

template <typename Value>
constexpr KeyRule rule_from(const auto& field) {
    const bool required = field.presence == Presence::required;
    if (!std::is_same_v<Value, Slice>) return {field.key, field.name, text, required};
    const ObjectKind elements = elements_of(field.key);
    return {field.key, field.name, elements == ObjectKind::document ? texts : objects, required,
            elements};
}

template <typename Record, typename Value>
constexpr KeyRule rule_of_field(const RecordField<Record, Value>& field) {
    return rule_from<Value>(field);
}

/// The keys of a record, derived from its fields.
template <typename Record>
constexpr auto keys_of() {
    return std::apply([](const auto&... field) { return std::array{rule_of_field(field)...}; },
                      kFields<Record>);
}

/// The keys of entities, without those that some types of entities do not have.
template <Key... Without>
constexpr auto keys_of_entities() {
    constexpr auto kAll = keys_of<Entity>();
    std::array<KeyRule, kAll.size() - sizeof...(Without)> keys{};
    std::ranges::copy_if(kAll, keys.begin(),
                         [](const KeyRule& rule) { return ((rule.key != Without) && ...); });
    return keys;
}

constexpr auto kSource = keys_of<Source>();
constexpr auto kSection = keys_of<Section>();
constexpr auto kCapture = keys_of<Capture>();
constexpr auto kEntity = keys_of_entities<Key::since, Key::until, Key::broader>();
constexpr auto kArea = keys_of_entities<Key::since, Key::until>();
constexpr auto kDated = keys_of_entities<Key::broader>();
constexpr auto kAlias = keys_of<Alias>();
constexpr auto kFact = keys_of<Fact>();

constexpr std::array kCitation{
    KeyRule{Key::at, "at", text, kRequired},
    KeyRule{Key::words, "words", text},
};

constexpr ObjectRule object_rule(std::string_view name, std::span<const KeyRule> keys) {
    std::uint64_t required = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].required) required |= std::uint64_t{1} << i;
    }
    return {name, keys, required};
}

constexpr std::array kObjects{
    object_rule("the document", kDocument),
    object_rule("a source", kSource),
    object_rule("a section", kSection),
    object_rule("a capture", kCapture),
    object_rule("an organization or activity", kEntity),
    object_rule("an area", kArea),
    object_rule("a group, initiative or instrument", kDated),
    object_rule("an alias", kAlias),
    object_rule("a citation", kCitation),
    object_rule("a fact", kFact),
};

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
