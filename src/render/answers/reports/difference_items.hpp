// SPDX-License-Identifier: MIT
#pragma once

// The changes of a difference as texts, the same for every format but JSON.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/ask/diff/diff.hpp"

namespace liaison::render {

/// A record in the knowledge base that it is of.
template <typename Index>
struct Placed {
    const KnowledgeBase& kb;
    Index index;
};

struct Bases {
    const KnowledgeBase& before;
    const KnowledgeBase& after;

    /// The record as it is now, or as it was last.
    template <typename Index>
    Placed<Index> newest(const ask::Versions<Index>& record) const {
        if (record.after) return {after, *record.after};
        return {before, *record.before};
    }
};

/// A field, or one element of a list, with what it was and what it is; nothing where it was not.
struct ChangedPart {
    std::string_view field;
    std::string before;
    std::string after;
    bool element = false;
};

struct ChangedItem {
    ask::Change change = ask::Change::changed;
    std::string_view what;
    std::string id;         ///< of a fact subject, relation and object
    std::string title;      ///< name, title or statement
    std::string reading;    ///< the same with what else a reader must know if it came or went
    std::string reference;  ///< where it is in the files: sort, id, role and the like
    std::string cite;
    std::vector<ChangedPart> parts;
};

/// "document", "source", "entity", "fact": what may change, in order.
inline constexpr std::string_view kDocument = "document";
inline constexpr std::string_view kSource = "source";
inline constexpr std::string_view kEntity = "entity";
inline constexpr std::string_view kFact = "fact";

using ItemVisitor = std::function<void(const ChangedItem&)>;
void for_each_item(const Bases& bases, const ask::Difference& difference, const ItemVisitor& visit);

/// "1 source changed; 2 entities added, 1 renamed", or that the two say the same.
std::string summary_of(const ask::Difference& difference);

}  // namespace liaison::render
