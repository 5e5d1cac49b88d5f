// SPDX-License-Identifier: MIT
#pragma once

// Tables of the fields of records. A row has a key of the file format and the member with its
// value. Reader, writer, comparison, sorting and exports use them; a field is declared only here.
//
//     std::vector<std::string_view> required;
//     for_each_field<Source>([&](const auto& field) {
//         if (field.presence == Presence::required) required.push_back(field.name);
//     });
//     required;  // "id", "title"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "liaison/model/records.hpp"

namespace liaison {

/// A key of the file format.
enum class Key : std::uint8_t {
    context,
    schema,
    format,
    title,
    description,
    hub,
    sources,
    organizations,
    areas,
    groups,
    initiatives,
    activities,
    instruments,
    facts,
    id,
    publisher,
    url,
    retrieved,
    published,
    archived,
    lang,
    sections,
    captures,
    paragraphs,
    seen,
    fingerprint,
    name,
    acronym,
    kind,
    broader,
    aliases,
    cite,
    basis,
    note,
    at,
    words,
    subject,
    relation,
    object,
    with,
    role,
    status,
    since,
    until,
    as_of,
    scope,
    statement,
};

/// The syntax that a text must have.
enum class TextForm : std::uint8_t { free, id, language };

enum class Presence : std::uint8_t { optional, required };

template <typename Record, typename Value>
struct RecordField {
    Key key;
    std::string_view name;  ///< the key's spelling in files
    Value Record::*member;
    Presence presence = Presence::optional;
    TextForm form = TextForm::free;
};

/// The fields of a record, as a tuple of `RecordField` in the order of files.
template <typename Record>
inline constexpr std::tuple<> kFields{};

template <>
inline constexpr auto kFields<Source> = std::tuple{
    RecordField{Key::id, "id", &Source::id, Presence::required, TextForm::id},
    RecordField{Key::title, "title", &Source::title, Presence::required},
    RecordField{Key::publisher, "publisher", &Source::publisher},
    RecordField{Key::url, "url", &Source::url},
    RecordField{Key::retrieved, "retrieved", &Source::retrieved},
    RecordField{Key::published, "published", &Source::published},
    RecordField{Key::archived, "archived", &Source::archived},
    RecordField{Key::lang, "lang", &Source::lang, Presence::optional, TextForm::language},
    RecordField{Key::sections, "sections", &Source::sections},
    RecordField{Key::captures, "captures", &Source::captures},
    RecordField{Key::note, "note", &Source::note},
};

template <>
inline constexpr auto kFields<Section> = std::tuple{
    RecordField{Key::id, "id", &Section::id, Presence::required, TextForm::id},
    RecordField{Key::title, "title", &Section::title, Presence::required},
    RecordField{Key::paragraphs, "paragraphs", &Section::fingerprints},
};

template <>
inline constexpr auto kFields<Capture> = std::tuple{
    RecordField{Key::seen, "seen", &Capture::seen, Presence::required},
    RecordField{Key::fingerprint, "fingerprint", &Capture::fingerprint, Presence::required},
    RecordField{Key::archived, "archived", &Capture::archived},
};

/// The fields of all entity types together. The file format defines which type has which.
template <>
inline constexpr auto kFields<Entity> = std::tuple{
    RecordField{Key::id, "id", &Entity::id, Presence::required, TextForm::id},
    RecordField{Key::name, "name", &Entity::name, Presence::required},
    RecordField{Key::acronym, "acronym", &Entity::acronym},
    RecordField{Key::kind, "kind", &Entity::kind, Presence::optional, TextForm::id},
    RecordField{Key::since, "since", &Entity::since},
    RecordField{Key::until, "until", &Entity::until},
    RecordField{Key::broader, "broader", &Entity::broader},
    RecordField{Key::aliases, "aliases", &Entity::aliases},
    RecordField{Key::cite, "cite", &Entity::citations, Presence::required},
    RecordField{Key::basis, "basis", &Entity::basis},
    RecordField{Key::note, "note", &Entity::note},
};

template <>
inline constexpr auto kFields<Alias> = std::tuple{
    RecordField{Key::name, "name", &Alias::name, Presence::required},
    RecordField{Key::kind, "kind", &Alias::kind, Presence::required},
    RecordField{Key::basis, "basis", &Alias::basis},
};

template <>
inline constexpr auto kFields<Fact> = std::tuple{
    RecordField{Key::subject, "subject", &Fact::subject, Presence::required},
    RecordField{Key::relation, "relation", &Fact::relation, Presence::required},
    RecordField{Key::object, "object", &Fact::object, Presence::required},
    RecordField{Key::with, "with", &Fact::context},
    RecordField{Key::role, "role", &Fact::role},
    RecordField{Key::status, "status", &Fact::status},
    RecordField{Key::since, "since", &Fact::since},
    RecordField{Key::until, "until", &Fact::until},
    RecordField{Key::as_of, "as_of", &Fact::as_of},
    RecordField{Key::scope, "scope", &Fact::scope},
    RecordField{Key::basis, "basis", &Fact::basis},
    RecordField{Key::statement, "statement", &Fact::statement, Presence::required},
    RecordField{Key::note, "note", &Fact::note},
    RecordField{Key::cite, "cite", &Fact::citations, Presence::required},
};

/// Calls `visit(field)` for each field in order.
template <typename Record>
constexpr void for_each_field(const auto& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, kFields<Record>);
}

/// Calls `visit(field)` for the field with that key. False if the record has none.
template <typename Record>
constexpr bool visit_field(Key key, const auto& visit) {
    return std::apply(
        [&](const auto&... field) { return ((field.key == key && (visit(field), true)) || ...); },
        kFields<Record>);
}

/// The names of the fields in order, without those in `left_out`.
template <typename Record>
std::vector<std::string_view> field_names(std::initializer_list<Key> left_out = {}) {
    std::vector<std::string_view> names;
    for_each_field<Record>([&](const auto& field) {
        bool wanted = true;
        for (const Key key : left_out) wanted = wanted && key != field.key;
        if (wanted) names.push_back(field.name);
    });
    return names;
}

/// The values of all fields except lists, in order, as a tuple that can be compared. `text_of` and
/// `entity_of` return the values to compare for a `Text` and an `EntityIndex`.
template <typename Record>
constexpr auto comparable_fields(const Record& record, const auto& text_of, const auto& entity_of) {
    const auto comparable = [&]<typename Value>(const Value& value) {
        if constexpr (std::is_same_v<Value, Text>) {
            return std::tuple(text_of(value));
        } else if constexpr (std::is_same_v<Value, EntityIndex>) {
            return std::tuple(entity_of(value));
        } else if constexpr (std::is_same_v<Value, Slice>) {
            return std::tuple();
        } else {
            return std::tuple(value);
        }
    };
    return std::apply(
        [&](const auto&... field) { return std::tuple_cat(comparable(record.*field.member)...); },
        kFields<Record>);
}

/// Whether the type of a field is a vocabulary, so that `id_of` returns its spelling.
template <typename Value>
inline constexpr bool kIsWord = std::is_enum_v<Value> && !std::is_same_v<Value, EntityIndex>;

}  // namespace liaison
