// SPDX-License-Identifier: MIT
#include "liaison/model/conflict.hpp"

#include <algorithm>
#include <ranges>

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
auto about_the_same(const KnowledgeBase& kb, FactIndex index) {
    const auto same = [&](std::uint32_t other) {
        return are_about_the_same(kb.fact(index), kb.fact(FactIndex{other}));
    };
    auto first = static_cast<std::uint32_t>(index);
    auto last = first;
    while (first > 0 && same(first - 1)) --first;
    while (last + 1 < kb.facts().size() && same(last + 1)) ++last;
    return std::views::iota(first, last + 1);
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
    const RecordTable<Fact>& facts = kb.facts();
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
    const auto same = about_the_same(kb, index);
    return same.size() > 1 && std::ranges::any_of(same, [&](std::uint32_t other) {
               return static_cast<bool>(disagreement(kb, index, FactIndex{other}));
           });
}

}  // namespace liaison
