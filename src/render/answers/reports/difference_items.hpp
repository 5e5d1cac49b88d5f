// SPDX-License-Identifier: MIT
#pragma once

// The changes of a difference as texts, for all formats but JSON.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/diff/diff.hpp"

namespace liaison::render {

/// An index of a record, with its knowledge base.
template <typename Index>
struct IndexedRecord {
    const KnowledgeBase& kb;
    Index index;
};

struct Bases {
    const KnowledgeBase& before;
    const KnowledgeBase& after;

    /// The record in `after` or, if it was removed, in `before`.
    template <typename Index>
    IndexedRecord<Index> newest(const ask::Versions<Index>& record) const {
        if (record.after) return {after, *record.after};
        return {before, *record.before};
    }
};

/// The old and new value of a field or of one list element; empty if there is none.
struct ChangedPart {
    std::string_view field;
    std::string before;
    std::string after;
    bool element = false;
};

struct ChangedItem {
    ask::Change change = ask::Change::changed;
    std::string_view what;
    std::string id;         ///< for a fact: subject, relation and object
    std::string title;      ///< name, title or statement
    std::string reading;    ///< the title; for an added or removed fact also status, dates and note
    std::string reference;  ///< to find it in the files: type, id, role and the like
    std::string cite;
    std::vector<ChangedPart> parts;
};

/// What may change, in the order of the report.
inline constexpr std::string_view kDocument = "document";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kEntity = "entity";
inline constexpr std::string_view kFact = "fact";

using ItemVisitor = std::function<void(const ChangedItem&)>;
void for_each_item(const Bases& bases, const ask::Difference& difference, const ItemVisitor& visit);

/// "1 source changed; 2 entities added, 1 renamed", or `kSame`.
std::string summary_of(const ask::Difference& difference);

}  // namespace liaison::render
