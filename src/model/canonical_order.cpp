// SPDX-License-Identifier: MIT
#include "model/canonical_order.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace liaison {
namespace {

/// The first eight bytes as a big-endian number, which compares like the text.
std::uint64_t number_of(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i) {
        number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    }
    return number;
}

/// The first sixteen bytes, which compare like the text.
using Beginning = std::pair<std::uint64_t, std::uint64_t>;
Beginning beginning_of(std::string_view id) {
    constexpr std::size_t kHalf = 8;
    return {number_of(id), number_of(id.substr(std::min(id.size(), kHalf)))};
}

/// Whether the records are sorted by id, as in a file in canonical form.
template <typename Record>
bool is_in_order(const std::vector<Record>& records, const Arena& arena) {
    return std::ranges::is_sorted(records, {},
                                  [&](const Record& record) { return arena.view(record.id); });
}

/// The order of the records by id: `order[new_index]` is the old index.
template <typename Record>
std::vector<std::uint32_t> order_by_id(const std::vector<Record>& records, const Arena& arena) {
    struct Key {
        Beginning beginning;  // differs for most ids, so that few texts are compared
        std::uint32_t index;
    };
    std::vector<Key> keys;
    keys.reserve(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        keys.push_back({beginning_of(arena.view(records[i].id)), i});
    }
    std::ranges::sort(keys, [&](const Key& a, const Key& b) {
        if (a.beginning != b.beginning) return a.beginning < b.beginning;
        return arena.view(records[a.index].id) < arena.view(records[b.index].id);
    });
    std::vector<std::uint32_t> order;
    order.reserve(keys.size());
    for (const Key& key : keys) order.push_back(key.index);
    return order;
}

/// Permutes the records in place by following cycles; needs one temporary record.
template <typename Record>
void reorder(std::vector<Record>& records, std::vector<std::uint32_t> order) {
    for (std::uint32_t first = 0; first < order.size(); ++first) {
        if (order[first] == first) continue;
        const Record saved = records[first];
        std::uint32_t index = first;
        while (order[index] != first) {
            const std::uint32_t next = std::exchange(order[index], index);
            records[index] = records[next];
            index = next;
        }
        records[index] = saved;
        order[index] = index;
    }
}

/// The inverse permutation: the new index for each old index.
std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> new_index(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) new_index[order[i]] = i;
    return new_index;
}

EntityIndex moved(EntityIndex index, const std::vector<std::uint32_t>& new_index) {
    return index == kNoEntity ? index : EntityIndex{new_index[to_index(index)]};
}

class Canonical {
  public:
    explicit Canonical(KnowledgeBase::Parts& parts) : parts_(parts) {}

    void sort_all() {
        sort_sources();
        sort_entities();
        sort_facts();
        merge_equal_facts();
        sort_slices();
    }

  private:
    void sort_sources();
    void sort_entities();
    void sort_facts();
    void merge_equal_facts();
    void sort_slices();
    void sort_citations(Slice& slice);
    void sort_captures(Slice& slice);

    /// The fields of a record except lists, as a tuple that can be compared.
    template <typename Record>
    auto fields(const Record& record) const {
        return comparable_fields(
            record, [this](Text text) { return parts_.arena.view(text); },
            [](EntityIndex entity) { return static_cast<std::uint32_t>(entity) + 1U; });
    }

    KnowledgeBase::Parts& parts_;
};

void Canonical::sort_sources() {
    if (is_in_order(parts_.sources, parts_.arena)) return;
    const auto order = order_by_id(parts_.sources, parts_.arena);
    const auto new_index = inverse(order);
    reorder(parts_.sources, order);
    for (Citation& citation : parts_.citations) {
        citation.source = SourceIndex{new_index[to_index(citation.source)]};
    }
}

void Canonical::sort_entities() {
    if (is_in_order(parts_.entities, parts_.arena)) return;
    const auto order = order_by_id(parts_.entities, parts_.arena);
    const auto new_index = inverse(order);
    reorder(parts_.entities, order);
    for (Entity& entity : parts_.entities) entity.broader = moved(entity.broader, new_index);
    for (Fact& fact : parts_.facts) {
        fact.subject = moved(fact.subject, new_index);
        fact.object = moved(fact.object, new_index);
        fact.context = moved(fact.context, new_index);
    }
    parts_.hub = moved(parts_.hub, new_index);
}

void Canonical::sort_citations(Slice& slice) {
    if (slice.count < 2) return;
    const auto key = [this](const Citation& citation) {
        return citation_sort_key(citation, parts_.arena.view(citation.words));
    };
    const auto run = slice.in(parts_.citations);
    std::ranges::sort(run, {}, key);
    const auto repeated = std::ranges::unique(run, {}, key);
    slice.count -= static_cast<std::uint32_t>(repeated.size());
}

void Canonical::sort_captures(Slice& slice) {
    const auto key = [this](const Capture& capture) { return fields(capture); };
    const auto run = slice.in(parts_.captures);
    std::ranges::sort(run, {}, key);
    const auto repeated = std::ranges::unique(run, {}, key);
    slice.count -= static_cast<std::uint32_t>(repeated.size());
}

void Canonical::sort_slices() {
    for (Source& source : parts_.sources) sort_captures(source.captures);
    for (Fact& fact : parts_.facts) sort_citations(fact.citations);
    for (Entity& entity : parts_.entities) {
        sort_citations(entity.citations);
        std::ranges::sort(entity.aliases.in(parts_.aliases), {},
                          [this](const Alias& alias) { return fields(alias); });
    }
}

void Canonical::sort_facts() {
    // Groups facts by subject in linear time, so that only the few facts of a subject are sorted.
    std::vector<Fact>& facts = parts_.facts;
    if (!std::ranges::is_sorted(facts, {}, &Fact::subject)) {
        std::vector<Fact> together;
        together.reserve(facts.size());
        for (const FactIndex index : facts_by(&Fact::subject, parts_).facts) {
            together.push_back(facts[to_index(index)]);
        }
        facts = std::move(together);
    }
    const auto less = [this](const Fact& a, const Fact& b) { return fields(a) < fields(b); };
    for (auto first = facts.begin(); first != facts.end();) {
        const auto end = std::find_if(
            first, facts.end(),
            [subject = first->subject](const Fact& fact) { return fact.subject != subject; });
        std::sort(first, end, less);
        first = end;
    }
}

void Canonical::merge_equal_facts() {
    const auto equal = [this](const Fact& a, const Fact& b) { return fields(a) == fields(b); };
    std::size_t kept = 0;
    for (std::size_t i = 1; i < parts_.facts.size(); ++i) {
        if (!equal(parts_.facts[kept], parts_.facts[i])) {
            parts_.facts[++kept] = parts_.facts[i];
            continue;
        }
        const auto joined = static_cast<std::uint32_t>(parts_.citations.size());
        for (const Slice slice : {parts_.facts[kept].citations, parts_.facts[i].citations}) {
            for (const std::uint32_t citation : slice.indices()) {
                const Citation copy = parts_.citations[citation];
                parts_.citations.push_back(copy);
            }
        }
        parts_.facts[kept].citations = {
            joined, static_cast<std::uint32_t>(parts_.citations.size()) - joined};
    }
    if (!parts_.facts.empty()) parts_.facts.resize(kept + 1);
}

}  // namespace

void put_in_canonical_order(KnowledgeBase::Parts& parts) { Canonical(parts).sort_all(); }

std::vector<std::uint32_t> fact_starts(EntityIndex Fact::*end, const KnowledgeBase::Parts& parts) {
    std::vector<std::uint32_t> starts(parts.entities.size() + 1);
    for (const Fact& fact : parts.facts) {
        if (fact.*end != kNoEntity) ++starts[to_index(fact.*end) + 1];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    return starts;
}

FactsByEntity facts_by(EntityIndex Fact::*end, const KnowledgeBase::Parts& parts) {
    FactsByEntity by{fact_starts(end, parts), {}};
    by.facts.resize(by.starts.back());
    std::vector<std::uint32_t> next(by.starts.begin(), by.starts.end() - 1);
    for (const FactIndex fact : indices<FactIndex>(parts.facts.size())) {
        const EntityIndex entity = parts.facts[to_index(fact)].*end;
        if (entity != kNoEntity) by.facts[next[to_index(entity)]++] = fact;
    }
    return by;
}

std::vector<EntityIndex> areas_by_broader(const KnowledgeBase::Parts& parts) {
    const auto broader = [&](EntityIndex area) { return parts.entities[to_index(area)].broader; };
    std::vector<EntityIndex> areas;
    for (const EntityIndex area : indices<EntityIndex>(parts.entities.size())) {
        if (broader(area) != kNoEntity) areas.push_back(area);
    }
    std::ranges::stable_sort(areas, {}, broader);
    return areas;
}

}  // namespace liaison
