// SPDX-License-Identifier: MIT
#pragma once

// The file format as tables: which objects there are, which keys each has, of what type, in which
// order. The reader checks files by them and the writer writes by them.
//
//     rule_of(ObjectKind::citation).keys[0].name == "at"

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

/// What a key's value must be. What may be anything is for other programs and not kept.
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
};

const ObjectRule& rule_of(ObjectKind kind);

/// The spelling of a key.
std::string_view name_of(Key key);

/// The type of the entities that a key of the document holds.
EntityType entity_type_of(Key array);
/// The array that has the entities of that type.
Key array_of(EntityType type);

}  // namespace liaison::load
