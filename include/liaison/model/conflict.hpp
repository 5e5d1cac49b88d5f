// SPDX-License-Identifier: MIT
#pragma once

// Finds conflicts between sources: facts about the same relation that cannot both be true.
//
//     for (const Conflict& conflict : conflicts(kb)) {
//         sink.write(text::printable(kb.text(kb.fact(conflict.first).statement)));
//         sink.write(text::printable(kb.text(kb.fact(conflict.second).statement)));
//     }

#include <span>
#include <tuple>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison {

/// The fields in which two facts conflict.
struct Disagreement {
    bool status = false;
    bool since = false;
    bool until = false;

    explicit operator bool() const { return status || since || until; }
};

/// The fields that two facts must share in order to be compared. Different roles do not conflict.
inline auto subject_matter_of(const Fact& fact) {
    return std::tuple(fact.subject, fact.relation, fact.object, fact.context, fact.role);
}

inline bool are_about_the_same(const Fact& a, const Fact& b) {
    return subject_matter_of(a) == subject_matter_of(b);
}

/// The conflicts between two facts with the same subject matter. None if one source states both.
/// Statuses conflict if one fact has ended and the other is current or explored on a later or an
/// unknown day. Dates conflict if they differ at their common precision.
Disagreement disagreement(const Fact& a, std::span<const Citation> cited_by_a, const Fact& b,
                          std::span<const Citation> cited_by_b);

/// Two conflicting facts, in canonical order.
struct Conflict {
    FactIndex first;
    FactIndex second;
    Disagreement on;
};

/// All conflicts, sorted by the first fact. Time is linear in the number of facts, and quadratic in
/// the number of those with the same subject matter.
std::vector<Conflict> conflicts(const KnowledgeBase& kb);

/// Whether a fact of another source conflicts with this one.
bool is_disputed(const KnowledgeBase& kb, FactIndex fact);

}  // namespace liaison
