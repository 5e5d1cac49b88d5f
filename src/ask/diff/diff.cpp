// SPDX-License-Identifier: MIT
#include "liaison/ask/diff/diff.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "ask/diff/field_changes.hpp"
#include "ask/diff/merge_join.hpp"
#include "ask/diff/record_identity.hpp"

namespace liaison::ask {
namespace {

/// The own records of each side. `indices` is a member function of `Subgraph`.
template <typename Index>
Unmatched<Index> own_of(const DiffContext& sides, const auto& indices) {
    Unmatched<Index> own;
    for (const Index index : (sides.before.own.*indices)()) own.before.push_back(index);
    for (const Index index : (sides.after.own.*indices)()) own.after.push_back(index);
    return own;
}

/// Compares the pairs, reports the rest as removed or added, and sorts all changes by `key`.
template <typename Index>
std::vector<RecordChange<Index>> changes_of(const DiffContext& sides, const Pairs<Index>& pairs,
                                            const Unmatched<Index>& left, const auto& delta_of,
                                            const auto& key) {
    std::vector<RecordChange<Index>> changes;
    for (const auto& [before, after] : pairs) {
        RecordDelta delta = delta_of(sides, before, after);
        if (delta.empty()) continue;
        const Change change = is_renamed(delta) ? Change::renamed : Change::changed;
        changes.push_back({change, {before, after}, std::move(delta)});
    }
    for (const Index before : left.before) {
        changes.push_back({Change::removed, {before, std::nullopt}, {}});
    }
    for (const Index after : left.after) {
        changes.push_back({Change::added, {std::nullopt, after}, {}});
    }
    std::ranges::stable_sort(changes, {}, [&](const RecordChange<Index>& change) {
        const auto& [before, after] = change.record;
        return after ? key(sides.after, *after) : key(sides.before, *before);
    });
    return changes;
}

/// Pairs records with equal keys. `key(side, index)` returns the key.
template <typename Index>
Pairs<Index> pair_off_by(const DiffContext& sides, Unmatched<Index>& left, const auto& key) {
    return join_by_key(
        left, [&](Index index) { return key(sides.before, index); },
        [&](Index index) { return key(sides.after, index); });
}

/// The changes of records that have a unique key on their side.
template <typename Index>
std::vector<RecordChange<Index>> changes_by(const DiffContext& sides, Unmatched<Index> all,
                                            const auto& delta_of, const auto& key) {
    const auto pairs = pair_off_by(sides, all, key);
    return changes_of(sides, pairs, all, delta_of, key);
}

auto ends(const DiffSide& side, const Fact& fact) {
    return std::tuple(side.identity(fact.subject), fact.relation, side.identity(fact.object));
}

auto part(const DiffSide& side, const Fact& fact) {
    return std::tuple_cat(ends(side, fact), std::tuple(side.identity(fact.context), fact.role));
}

auto standing(const DiffSide& side, const Fact& fact) {
    return std::tuple_cat(part(side, fact), std::tuple(fact.status));
}

/// All fields but the citations. It is unique in a knowledge base.
auto content(const DiffSide& side, const Fact& fact) {
    return comparable_fields(
        fact, [&](Text text) { return side.kb.text(text); },
        [&](EntityIndex entity) { return side.identity(entity); });
}

std::vector<FactChange> fact_changes(const DiffContext& sides) {
    auto left = own_of<FactIndex>(sides, &Subgraph::fact_indices);
    Pairs<FactIndex> pairs;
    const auto pair_by = [&](const auto& key) {
        const auto more = pair_off_by(sides, left, [&](const DiffSide& side, FactIndex index) {
            return key(side, side.kb.fact(index));
        });
        pairs.insert(pairs.end(), more.begin(), more.end());
    };
    // Among several facts with equal keys, those with the same sentence match best.
    const auto pair_by_sentence_first = [&](const auto& key) {
        pair_by([&](const DiffSide& side, const Fact& fact) {
            return std::tuple_cat(key(side, fact), std::tuple(side.kb.text(fact.statement)));
        });
        pair_by(key);
    };
    pair_by([](const DiffSide& side, const Fact& fact) { return content(side, fact); });
    pair_by_sentence_first(
        [](const DiffSide& side, const Fact& fact) { return standing(side, fact); });
    pair_by_sentence_first([](const DiffSide& side, const Fact& fact) { return part(side, fact); });
    pair_by_sentence_first([](const DiffSide& side, const Fact& fact) { return ends(side, fact); });
    return changes_of(sides, pairs, left, fact_delta, [](const DiffSide& side, FactIndex index) {
        return content(side, side.kb.fact(index));
    });
}

}  // namespace

std::string_view id_of(Change change) {
    static constexpr std::array<std::string_view, 4> kWords{"added", "removed", "renamed",
                                                            "changed"};
    return kWords[static_cast<std::size_t>(change)];
}

Difference difference(const KnowledgeBase& before, const Subgraph& own_before,
                      const KnowledgeBase& after, const Subgraph& own_after) {
    const DiffContext sides = side_by_side(before, own_before, after, own_after);
    return {document_delta(sides),
            changes_by<SourceIndex>(
                sides, own_of<SourceIndex>(sides, &Subgraph::source_indices), source_delta,
                [](const DiffSide& side, SourceIndex source) { return side.kb.id(source); }),
            changes_by<EntityIndex>(
                sides, own_of<EntityIndex>(sides, &Subgraph::entity_indices), entity_delta,
                [](const DiffSide& side, EntityIndex entity) { return side.identity(entity); }),
            fact_changes(sides),
            {own_before.sections, own_after.sections}};
}

}  // namespace liaison::ask
