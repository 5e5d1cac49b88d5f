// SPDX-License-Identifier: MIT
#pragma once

// The records of a knowledge base: fixed-size rows of flat arrays. A record refers to another by
// index, to a run of others by `Slice`, and to a string by `Text`. `KnowledgeBase` resolves them.
//
//     const Fact& row = kb.fact(fact);
//     kb.name(row.object);                        // an index
//     kb.text(row.statement);                     // a `Text`
//     kb.citations(fact)[0];                      // the first of its `Slice`

#include <cstdint>
#include <ranges>
#include <span>

#include "liaison/model/arena.hpp"
#include "liaison/model/date.hpp"
#include "liaison/model/vocabulary.hpp"

namespace liaison {

/// Index of an entity in `KnowledgeBase::entities()`.
enum class EntityIndex : std::uint32_t {};
/// Index of a fact in `KnowledgeBase::facts()`.
enum class FactIndex : std::uint32_t {};
/// Index of a source in `KnowledgeBase::sources()`.
enum class SourceIndex : std::uint32_t {};

/// "No entity": an absent `with`, `broader` or hub.
inline constexpr EntityIndex kNoEntity{0xFFFFFFFFU};
/// "No section": a citation of the source as a whole.
inline constexpr std::uint32_t kNoSection = 0xFFFFFFFFU;

/// A run of records in an array.
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

/// A citation of a source, or of a paragraph of one of its sections. `section` is an index into the
/// array of sections. `paragraph` is counted from 1; 0 is the heading. `words` are the cited words.
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
    EntityIndex broader = kNoEntity;  ///< of an area: the broader area
    Date since;                       ///< of a group, initiative or instrument: its beginning
    Date until;                       ///< of a group, initiative or instrument: its end
    Slice aliases;
    Slice citations;
};

/// Its size is a power of two, so that a fact of a snapshot is never in two pages of memory.
struct alignas(16) Fact {
    EntityIndex subject = kNoEntity;
    EntityIndex object = kNoEntity;
    EntityIndex context = kNoEntity;  ///< `with`: the partner in whose context it is stated
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
    Slice fingerprints;  ///< one for each paragraph; empty if they are not known
};

/// The state of a source's page on one day.
struct Capture {
    Date seen;
    std::uint64_t fingerprint = 0;
    Text archived;  ///< address of a copy
};

/// Where the lists of facts begin that have an entity as subject, object or context.
struct FactStarts {
    std::uint32_t subject = 0;
    std::uint32_t object = 0;
    std::uint32_t context = 0;
};

/// A form in which a name can be typed, or the rest of it from a word on, in the texts of a
/// `KnowledgeBase::NameIndex`.
struct NameKey {
    Text text;
    EntityIndex entity = kNoEntity;
};

/// A stem, and the words that have it, separated by spaces, in the texts of a
/// `KnowledgeBase::WordIndex`. `size` bytes of its postings, from `first` on, list the records with
/// a word of this stem: entities by index, then facts by index plus the number of entities. Each
/// number is written as the difference from the one before it, in groups of seven bits, the lowest
/// first; the highest bit of a byte is set if another follows.
struct IndexedWord {
    std::uint64_t first = 0;
    std::uint64_t size = 0;
    Text stem;
    Text words;
};

struct Source {
    Text id;
    Text title;
    Text publisher;
    Text url;
    Date retrieved;
    Date published;  ///< the page's own date
    Text archived;   ///< address of a copy
    Text lang;       ///< BCP 47 language tag
    Text note;
    Slice sections;
    Slice captures;
};

}  // namespace liaison
