// SPDX-License-Identifier: MIT
#pragma once

// Where sources differ: facts that say the same of the same two entities and cannot both hold.
//
//     for (const Conflict& conflict : conflicts(kb)) {
//         fmt::print("{}\n", kb.text(kb.fact(conflict.second).statement));
//     }

#include <span>
#include <tuple>
#include <vector>

#include "liaison/model/knowledge_base.hpp"

namespace liaison {

/// What two facts do not agree on.
struct Disagreement {
    bool status = false;
    bool since = false;
    bool until = false;

    explicit operator bool() const { return status || since || until; }
};

/// What a fact is about: its subject, relation, object, context and role. Two roles of one body are
/// two things.
inline auto subject_matter_of(const Fact& fact) {
    return std::tuple(fact.subject, fact.relation, fact.object, fact.context, fact.role);
}

inline bool are_about_the_same(const Fact& a, const Fact& b) {
    return subject_matter_of(a) == subject_matter_of(b);
}

/// What two such facts, with their citations, disagree on. Nothing if some source states both.
/// Statuses disagree if one fact has ended and the other is current or explored, as of a later day
/// or of one that is not known. Dates disagree if they differ at the precision that both have.
Disagreement disagreement(const Fact& a, std::span<const Citation> cited_by_a, const Fact& b,
                          std::span<const Citation> cited_by_b);

/// Two facts about the same, in canonical order.
struct Conflict {
    FactIndex first;
    FactIndex second;
    Disagreement on;
};

/// All of them, by the first fact. Takes time linear in the facts, and quadratic in those about the
/// same.
std::vector<Conflict> conflicts(const KnowledgeBase& kb);

/// Whether some fact of another source disagrees with this one.
bool is_disputed(const KnowledgeBase& kb, FactIndex fact);

}  // namespace liaison
