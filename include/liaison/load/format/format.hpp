// SPDX-License-Identifier: MIT
#pragma once

// The file format as tables: the kinds of object and, for each, its keys with their types in
// canonical order. The reader and the writer use these tables.
//
//     rule_of(ObjectKind::citation).keys[0].name;  // "at"
//     array_of(EntityType::organization);          // Key::organizations

#include <cstdint>
#include <span>
#include <string_view>

#include "liaison/model/record_fields.hpp"
#include "liaison/model/vocabulary.hpp"

namespace liaison::load {

/// Format number that this program reads and writes.
inline constexpr int kFormat = 1;

enum class ObjectKind : std::uint8_t {
    document,
    source,
    section,
    capture,
    entity,  ///< an organization or activity
    area,
    dated,  ///< a group, initiative or instrument
    alias,
    citation,
    fact
};

using liaison::Key;

/// The type of a key's value. Values of the shape `any` are ignored; they are for other programs.
enum class Shape : std::uint8_t { text, number, texts, objects, any };

struct KeyRule {
    Key key;
    std::string_view name;
    Shape shape;
    bool required = false;
    ObjectKind elements = ObjectKind::document;  ///< of a list of objects
};

struct ObjectRule {
    std::string_view name;          ///< "a citation", for messages
    std::span<const KeyRule> keys;  ///< in canonical order
    std::uint64_t required = 0;     ///< which keys are required, one bit each
};

const ObjectRule& rule_of(ObjectKind kind);

/// The spelling of a key.
std::string_view name_of(Key key);

/// The type of the entities in an array of the document, such as `organizations`.
EntityType entity_type_of(Key array);
/// The array of the document for entities of this type.
Key array_of(EntityType type);

}  // namespace liaison::load
