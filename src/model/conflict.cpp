// SPDX-License-Identifier: MIT
#include "liaison/model/conflict.hpp"

#include <algorithm>

namespace liaison {
namespace {

bool differ(Date a, Date b) {
    return !a.absent() && !b.absent() && a.at_precision_of(b) != b.at_precision_of(a);
}

bool is_after(Date a, Date b) {
    return a.absent() || b.absent() || a.at_precision_of(b) > b.at_precision_of(a);
}

bool is_held(Status status) { return status == Status::current || status == Status::exploring; }

/// Whether one fact has ended and the other holds at a later or an unknown time.
bool outlives(const Fact& ended, const Fact& held) {
    if (ended.status != Status::ended || !is_held(held.status)) return false;
    return is_after(held.as_of, ended.until.absent() ? ended.as_of : ended.until);
}

bool have_common_source(std::span<const Citation> a, std::span<const Citation> b) {
    return std::ranges::any_of(a, [&](const Citation& citation) {
        return std::ranges::find(b, citation.source, &Citation::source) != b.end();
    });
}

Disagreement disagreement(const KnowledgeBase& kb, FactIndex a, FactIndex b) {
    return disagreement(kb.fact(a), kb.citations(a), kb.fact(b), kb.citations(b));
}

/// The facts with the same subject matter as this one, which is included. They are adjacent.
std::span<const Fact> about_the_same(const KnowledgeBase& kb, const Fact& fact) {
    const auto same = [&](const Fact& other) { return are_about_the_same(fact, other); };
    const auto all = kb.facts();
    auto first = all.begin() + (&fact - all.data());
    auto last = first;
    while (first != all.begin() && same(*(first - 1))) --first;
    while (last != all.end() && same(*last)) ++last;
    return {first, last};
}

}  // namespace

Disagreement disagreement(const Fact& a, std::span<const Citation> cited_by_a, const Fact& b,
                          std::span<const Citation> cited_by_b) {
    const Disagreement found{outlives(a, b) || outlives(b, a), differ(a.since, b.since),
                             differ(a.until, b.until)};
    return found && !have_common_source(cited_by_a, cited_by_b) ? found : Disagreement{};
}

std::vector<Conflict> conflicts(const KnowledgeBase& kb) {
    std::vector<Conflict> found;
    const auto facts = kb.facts();
    for (std::uint32_t first = 0; first < facts.size(); ++first) {
        for (std::uint32_t second = first + 1; second < facts.size(); ++second) {
            if (!are_about_the_same(facts[first], facts[second])) break;
            const Conflict conflict{FactIndex{first}, FactIndex{second},
                                    disagreement(kb, FactIndex{first}, FactIndex{second})};
            if (conflict.on) found.push_back(conflict);
        }
    }
    return found;
}

bool is_disputed(const KnowledgeBase& kb, FactIndex index) {
    const Fact& fact = kb.fact(index);
    const auto same = about_the_same(kb, fact);
    return same.size() > 1 && std::ranges::any_of(same, [&](const Fact& other) {
               const FactIndex second{static_cast<std::uint32_t>(&other - kb.facts().data())};
               return static_cast<bool>(disagreement(kb, index, second));
           });
}

}  // namespace liaison
