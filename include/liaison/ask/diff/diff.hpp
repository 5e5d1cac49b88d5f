// SPDX-License-Identifier: MIT
#pragma once

// What changed between two knowledge bases, by meaning and not by line: which records came and
// went, which have another id or name, and of all others which fields are no longer the same.
//
//     const Difference found = difference(before, whole(before), after, whole(after));
//     for (const FactChange& change : found.facts) {
//         if (change.change == Change::added) fmt::print("{}\n", statement(*change.record.after));
//     }
//
// Indices and records on the side `before` are of the one knowledge base, those on the side `after`
// of the other.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/model/subgraph.hpp"

namespace liaison::ask {

enum class Change : std::uint8_t { added, removed, renamed, changed };

/// "added".
std::string_view id_of(Change change);

/// What there was and what there is now: both, or one alone where it went or came.
template <typename T>
struct Versions {
    std::optional<T> before;
    std::optional<T> after;
};

/// A field of one value, in the words of files; an empty text where it has none.
struct FieldChange {
    std::string_view field;
    std::string before;
    std::string after;
};

/// A section of a source. The paragraphs are numbers as in citations, of those that the other side
/// does not have at all; `reordered` where both have the same ones in another order.
struct SectionChange {
    Versions<std::uint32_t> section;  ///< as `Citation::section`
    std::vector<std::uint32_t> paragraphs_before;
    std::vector<std::uint32_t> paragraphs_after;
    bool reordered = false;
};

/// What is no longer the same in a record that both have; nothing in one that only one has.
struct RecordDelta {
    std::vector<FieldChange> fields;            ///< in the order of files
    std::vector<Versions<Alias>> aliases;       ///< both where one is now of another sort
    std::vector<Versions<Citation>> citations;  ///< one of both: a citation has no identity
    std::vector<SectionChange> sections;
    std::vector<Versions<Capture>> captures;  ///< one of both, too

    bool empty() const {
        return fields.empty() && aliases.empty() && citations.empty() && sections.empty() &&
               captures.empty();
    }
};

template <typename Index>
struct RecordChange {
    Change change = Change::changed;
    Versions<Index> record;
    RecordDelta delta;
};

using SourceChange = RecordChange<SourceIndex>;
using EntityChange = RecordChange<EntityIndex>;
using FactChange = RecordChange<FactIndex>;

struct Difference {
    std::vector<FieldChange> document;   ///< title, description and hub
    std::vector<SourceChange> sources;   ///< by id
    std::vector<EntityChange> entities;  ///< by id, where there are two by the new one
    std::vector<FactChange> facts;       ///< in canonical order
    /// Which sections count on either side, as `Subgraph` says.
    Versions<std::vector<bool>> sections;

    bool empty() const {
        return document.empty() && sources.empty() && entities.empty() && facts.empty();
    }
};

/// Compares what each of the two says itself. An entity has another id if one with its type and
/// name, or else its acronym, is there instead and there is no second one; whatever names it is the
/// same as before. Of facts between the same two those that say the same belong together, then
/// those that agree in context, role and status, then in context and role, then the others.
Difference difference(const KnowledgeBase& before, const Subgraph& own_before,
                      const KnowledgeBase& after, const Subgraph& own_after);

}  // namespace liaison::ask
