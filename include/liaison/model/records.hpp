// SPDX-License-Identifier: MIT
#pragma once

// The records of a knowledge base: fixed-size rows of flat arrays. A record names another by its
// index, a run of others by a `Slice`, and a string by a `Text`; `KnowledgeBase` resolves them.

#include <cstdint>
#include <ranges>
#include <span>

#include "liaison/model/arena.hpp"
#include "liaison/model/date.hpp"
#include "liaison/model/vocabulary.hpp"

namespace liaison {

/// Place of an entity in `KnowledgeBase::entities()`.
enum class EntityIndex : std::uint32_t {};
/// Place of a fact in `KnowledgeBase::facts()`.
enum class FactIndex : std::uint32_t {};
/// Place of a source in `KnowledgeBase::sources()`.
enum class SourceIndex : std::uint32_t {};

/// "No entity": an absent `with`, `broader` or hub.
inline constexpr EntityIndex kNoEntity{0xFFFFFFFFU};
/// "No section": a citation of the source alone.
inline constexpr std::uint32_t kNoSection = 0xFFFFFFFFU;

/// A run of records in the array that holds them.
struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const Slice&) const = default;

    auto in(auto& array) const { return std::span(array).subspan(first, count); }
    auto indices() const { return std::views::iota(first, first + count); }
};

/// Another name of an entity.
struct Alias {
    Text name;
    AliasKind kind = AliasKind::synonym;
    Basis basis = Basis::stated;
};

/// Where something is stated: a source; a section of it (place in the array of sections) and a
/// paragraph there, counted from 1, the heading being 0; and the few words that it rests on.
struct Citation {
    SourceIndex source{};
    std::uint32_t section = kNoSection;
    std::uint32_t paragraph = 0;
    Text words;
};

struct Entity {
    EntityType type = EntityType::organization;
    Basis basis = Basis::stated;
    Text id;
    Text name;
    Text acronym;
    Text kind;
    Text note;
    EntityIndex broader = kNoEntity;  ///< of an area: the area it is a part of
    Date since;                       ///< of a group, initiative or instrument: founded, signed …
    Date until;                       ///< … ran until
    Slice aliases;
    Slice citations;
};

struct Fact {
    EntityIndex subject = kNoEntity;
    EntityIndex object = kNoEntity;
    EntityIndex context = kNoEntity;  ///< `with`: the partner in whose context the fact stands
    Relation relation = Relation::part_of;
    Role role = Role::none;
    Status status = Status::current;
    Scope scope = Scope::individual;
    Basis basis = Basis::stated;
    Date since;
    Date until;
    Date as_of;
    Text statement;
    Text note;
    Slice citations;
};

struct Section {
    Text id;
    Text title;
    Slice fingerprints;  ///< one per paragraph; none where they are not known
};

/// A page of a source as it was on one day.
struct Capture {
    Date seen;
    std::uint64_t fingerprint = 0;
    Text archived;  ///< address of a copy
};

struct Source {
    Text id;
    Text title;
    Text publisher;
    Text url;
    Date retrieved;
    Date published;  ///< the page's own date
    Text archived;   ///< address of a copy that is kept
    Text lang;       ///< a language tag of BCP 47
    Text note;
    Slice sections;
    Slice captures;
};

}  // namespace liaison
