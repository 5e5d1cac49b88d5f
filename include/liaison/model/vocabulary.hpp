// SPDX-License-Identifier: MIT
#pragma once

// The closed vocabulary of the file format: entity types, relations, statuses, roles and so on.
// Each word is declared in one table, which reading, checking and printing use.
//
//     parse<Status>("to-date");                  // Status::to_date
//     find_word<Status>("To date");              // the same, as a user may write it
//     id_of(Role::vice_chair);                   // "vice-chair"
//     describe(rule_of(Relation::shares_area));  // "an organization shares an area with the hub"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/text.hpp"

namespace liaison {

enum class EntityType : std::uint8_t {
    organization,
    area,
    group,
    initiative,
    activity,
    instrument
};

enum class Relation : std::uint8_t {
    part_of,
    works_with,
    shares_area,
    shares_activity,
    contributes,
    takes_part_in,
    addresses,
    endorses,
    based_on,
};

enum class Status : std::uint8_t { current, to_date, exploring, ended };

/// `none` is the role of a fact without a role.
enum class Role : std::uint8_t {
    none,
    member,
    chair,
    vice_chair,
    co_chair,
    secretariat,
    lead,
    coordinator,
    partner,
    participant,
    observer,
    host,
    supporter,
    donor,
};

/// Whether a fact is stated about its subject, or about several subjects together.
enum class Scope : std::uint8_t { individual, collective };

/// Whether a source states it, or the editors of the knowledge base.
enum class Basis : std::uint8_t { stated, editorial };

enum class AliasKind : std::uint8_t { as_written, synonym, former, acronym };

/// One word of a vocabulary: its value, its spelling in files, and its label and meaning for users.
template <typename E>
struct Word {
    E value;
    std::string_view id;
    std::string_view label;
    std::string_view meaning;
};

/// The table of each vocabulary, in the order of its values. `Relation` has `relation_rules`.
std::span<const Word<EntityType>> table_of(EntityType);
std::span<const Word<Status>> table_of(Status);
std::span<const Word<Role>> table_of(Role);
std::span<const Word<Scope>> table_of(Scope);
std::span<const Word<Basis>> table_of(Basis);
std::span<const Word<AliasKind>> table_of(AliasKind);

/// All words of one vocabulary, in the order of their values.
template <typename E>
std::span<const Word<E>> words() {
    return table_of(E{});
}

/// The value with that spelling in files, or nullopt.
template <typename E>
std::optional<E> parse(std::string_view id) {
    const auto table = words<E>();
    const auto word = std::ranges::find(table, id, &Word<E>::id);
    if (word == table.end()) return std::nullopt;
    return word->value;
}

/// The value whose spelling in files or label a user has written, in any case, with spaces or
/// hyphens; nullopt if there is none.
template <typename E>
std::optional<E> find_word(std::string_view written) {
    const std::string key = text::word_key(written);
    for (const Word<E>& word : words<E>()) {
        if (key == text::word_key(word.id) || key == text::word_key(word.label)) return word.value;
    }
    return std::nullopt;
}

/// The spellings in files, in order, without the empty one of `Role::none`.
template <typename E>
std::vector<std::string_view> ids() {
    std::vector<std::string_view> all;
    for (const Word<E>& word : words<E>()) {
        if (!word.id.empty()) all.push_back(word.id);
    }
    return all;
}

template <typename E>
const Word<E>& word_of(E value) {
    return words<E>()[static_cast<std::size_t>(value)];
}

/// The spelling in files.
template <typename E>
std::string_view id_of(E value) {
    return word_of(value).id;
}

/// The label for users.
template <typename E>
std::string_view label_of(E value) {
    return word_of(value).label;
}

/// The key of the array with the entities of this type: "organizations".
std::string_view array_key_of(EntityType type);

/// A set of entity types. Cheap to pass by value.
class TypeSet {
  public:
    constexpr TypeSet(std::initializer_list<EntityType> types) {
        for (const EntityType type : types) bits_ |= bit(type);
    }
    constexpr bool contains(EntityType type) const { return (bits_ & bit(type)) != 0; }
    /// The union of both sets.
    constexpr TypeSet operator|(TypeSet other) const {
        other.bits_ |= bits_;
        return other;
    }

  private:
    static constexpr unsigned bit(EntityType type) { return 1U << static_cast<unsigned>(type); }
    unsigned bits_ = 0;
};

/// "a group, initiative or instrument", for messages.
std::string describe(TypeSet types);

/// The types that a relation may connect: each type of subject with each type of object.
struct RelationEnds {
    TypeSet subjects;
    TypeSet objects;
    std::string_view label;  ///< if it differs from the label of the rule, else empty
    std::string_view inverse_label;
};

/// The types that a relation connects, and its labels.
struct RelationRule {
    Relation relation;
    std::string_view id;                 ///< spelling in files
    std::span<const RelationEnds> ends;  ///< each type of subject is in at most one
    std::string_view label;              ///< "addresses"
    std::string_view inverse_label;      ///< "is addressed by"
    /// The end of the label that follows the object in a sentence: "with the hub", or empty.
    std::string_view complement;
    std::string_view meaning;  ///< one line for `explain`
    /// The equivalent property in a common RDF vocabulary, such as "org:linkedTo"; empty if there
    /// is none.
    std::string_view rdf_term;

    /// All types that the subject may have.
    TypeSet subjects() const;
    /// All types that the object may have with any subject.
    TypeSet objects() const;
    /// The ends with that type of subject; null if the subject may not have it.
    const RelationEnds* ends_of(EntityType subject) const;
    /// The label for a subject of that type.
    std::string_view label_from(EntityType subject) const;
    std::string_view inverse_label_from(EntityType subject) const;
};

/// A sentence about the types that may be related: "an organization shares an area with the hub",
/// "an organization is part of an organization, a group of a group …".
std::string describe(const RelationRule& rule);

/// The relations in the order of their values, by which facts are sorted in the canonical form.
std::span<const RelationRule> relation_rules();
const RelationRule& rule_of(Relation relation);
/// The spelling in files.
inline std::string_view id_of(Relation relation) { return rule_of(relation).id; }
std::optional<Relation> parse_relation(std::string_view id);

template <>
inline std::optional<Relation> parse(std::string_view id) {
    return parse_relation(id);
}
template <>
std::optional<Relation> find_word(std::string_view written);
template <>
std::vector<std::string_view> ids<Relation>();

}  // namespace liaison
