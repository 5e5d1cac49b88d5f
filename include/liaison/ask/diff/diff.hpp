// SPDX-License-Identifier: MIT
#pragma once

// The difference between two knowledge bases by records, not by lines: which records were added,
// removed or renamed, and which fields of the others changed.
//
//     KnowledgeBase::Parts parts = kb.parts();
//     parts.facts.pop_back();
//     const KnowledgeBase after(std::move(parts));
//     const auto found = difference(kb, full_subgraph(kb), after, full_subgraph(after));
//     found.facts.front().change;  // Change::removed
//
// Indices and records on the side `before` refer to the old knowledge base, those on the side
// `after` to the new one.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/model/subgraph.hpp"

namespace liaison::ask {

enum class Change : std::uint8_t { added, removed, renamed, changed };

/// The word for a change: "added".
std::string_view id_of(Change change);

/// The old and the new version; only one of them if something was removed or added.
template <typename T>
struct Versions {
    std::optional<T> before;
    std::optional<T> after;
};

/// A field with a single value, spelled as in files; empty if it has no value.
struct FieldChange {
    std::string_view field;
    std::string before;
    std::string after;
};

/// A section of a source. The lists have the numbers, as in citations, of the paragraphs that the
/// other side lacks. `reordered`: both sides have the same paragraphs in another order.
struct SectionChange {
    Versions<std::uint32_t> section;  ///< as `Citation::section`
    std::vector<std::uint32_t> paragraphs_before;
    std::vector<std::uint32_t> paragraphs_after;
    bool reordered = false;
};

/// The changes within a record. Empty for a record that only one side has.
struct RecordDelta {
    std::vector<FieldChange> fields;            ///< in the order of files
    std::vector<Versions<Alias>> aliases;       ///< both versions if the name is unchanged
    std::vector<Versions<Citation>> citations;  ///< added or removed: a citation has no identity
    std::vector<SectionChange> sections;
    std::vector<Versions<Capture>> captures;  ///< added or removed

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
    std::vector<EntityChange> entities;  ///< by id; a renamed entity by its new one
    std::vector<FactChange> facts;       ///< in canonical order
    /// The sections compared on either side, as in `Subgraph::sections`.
    Versions<std::vector<bool>> sections;

    bool empty() const {
        return document.empty() && sources.empty() && entities.empty() && facts.empty();
    }
};

/// Compares the own records of both sides. An entity with a new id is recognized if exactly one new
/// entity has its type and name, or else its type and acronym; facts that name it are then compared
/// as the same. Facts with the same subject, relation and object are paired if they are equal, then
/// if they agree in context, role and status, then in context and role, then in order.
Difference difference(const KnowledgeBase& before, const Subgraph& own_before,
                      const KnowledgeBase& after, const Subgraph& own_after);

}  // namespace liaison::ask
