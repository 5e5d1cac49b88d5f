// SPDX-License-Identifier: MIT
#include "liaison/model/knowledge_base.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

namespace liaison {
namespace {

/// The first eight bytes as a big-endian number, which compares like the text.
std::uint64_t beginning_of(std::string_view id) {
    std::uint64_t beginning = 0;
    for (std::size_t i = 0; i < sizeof beginning; ++i) {
        beginning = beginning << 8U | (i < id.size() ? static_cast<unsigned char>(id[i]) : 0U);
    }
    return beginning;
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
        std::uint64_t beginning;  // differs for most ids, so that few texts are compared
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

template <typename Index, typename Record>
std::optional<Index> find_by_id(const std::vector<Record>& records, const Arena& arena,
                                std::string_view id) {
    const auto found = std::ranges::lower_bound(
        records, id, {}, [&](const Record& record) { return arena.view(record.id); });
    if (found == records.end() || arena.view(found->id) != id) return std::nullopt;
    return Index{static_cast<std::uint32_t>(found - records.begin())};
}

}  // namespace

KnowledgeBase::KnowledgeBase(Parts parts) : parts_(std::move(parts)) {
    sort_sources();
    sort_entities();
    sort_facts();
    merge_equal_facts();
    sort_slices();
    from_ = index_by(&Fact::subject);
    to_ = index_by(&Fact::object);
    around_ = index_by(&Fact::context);
    by_broader_ = index_by_broader();
}

void KnowledgeBase::sort_sources() {
    if (is_in_order(parts_.sources, parts_.arena)) return;
    const auto order = order_by_id(parts_.sources, parts_.arena);
    const auto new_index = inverse(order);
    reorder(parts_.sources, order);
    for (Citation& citation : parts_.citations) {
        citation.source = SourceIndex{new_index[to_index(citation.source)]};
    }
}

void KnowledgeBase::sort_entities() {
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

void KnowledgeBase::sort_citations(Slice& slice) {
    if (slice.count < 2) return;
    const auto key = [this](const Citation& citation) {
        return citation_sort_key(*this, citation);
    };
    const auto run = slice.in(parts_.citations);
    std::ranges::sort(run, {}, key);
    const auto repeated = std::ranges::unique(run, {}, key);
    slice.count -= static_cast<std::uint32_t>(repeated.size());
}

void KnowledgeBase::sort_captures(Slice& slice) {
    const auto key = [this](const Capture& capture) { return comparable_fields(*this, capture); };
    const auto run = slice.in(parts_.captures);
    std::ranges::sort(run, {}, key);
    const auto repeated = std::ranges::unique(run, {}, key);
    slice.count -= static_cast<std::uint32_t>(repeated.size());
}

void KnowledgeBase::sort_slices() {
    for (Source& source : parts_.sources) sort_captures(source.captures);
    for (Fact& fact : parts_.facts) sort_citations(fact.citations);
    for (Entity& entity : parts_.entities) {
        sort_citations(entity.citations);
        std::ranges::sort(entity.aliases.in(parts_.aliases), {},
                          [this](const Alias& alias) { return comparable_fields(*this, alias); });
    }
}

void KnowledgeBase::sort_facts() {
    // Groups facts by subject in linear time, so that only the few facts of a subject are sorted.
    std::vector<Fact>& facts = parts_.facts;
    if (!std::ranges::is_sorted(facts, {}, &Fact::subject)) {
        std::vector<Fact> together;
        together.reserve(facts.size());
        for (const FactIndex index : index_by(&Fact::subject).facts)
            together.push_back(fact(index));
        facts = std::move(together);
    }
    const auto less = [this](const Fact& a, const Fact& b) {
        return comparable_fields(*this, a) < comparable_fields(*this, b);
    };
    for (auto first = facts.begin(); first != facts.end();) {
        const auto end = std::find_if(
            first, facts.end(),
            [subject = first->subject](const Fact& fact) { return fact.subject != subject; });
        std::sort(first, end, less);
        first = end;
    }
}

void KnowledgeBase::merge_equal_facts() {
    const auto equal = [this](const Fact& a, const Fact& b) {
        return comparable_fields(*this, a) == comparable_fields(*this, b);
    };
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

KnowledgeBase::FactsOf KnowledgeBase::index_by(EntityIndex Fact::*end) const {
    FactsOf index;
    index.starts.assign(parts_.entities.size() + 1, 0);
    for (const Fact& fact : parts_.facts) {
        if (fact.*end != kNoEntity) ++index.starts[to_index(fact.*end) + 1];
    }
    std::partial_sum(index.starts.begin(), index.starts.end(), index.starts.begin());

    index.facts.resize(index.starts.back());
    std::vector<std::uint32_t> next(index.starts.begin(), index.starts.end() - 1);
    for (const FactIndex fact : fact_indices()) {
        const EntityIndex entity = this->fact(fact).*end;
        if (entity != kNoEntity) index.facts[next[to_index(entity)]++] = fact;
    }
    return index;
}

std::vector<EntityIndex> KnowledgeBase::index_by_broader() const {
    std::vector<EntityIndex> areas;
    for (const EntityIndex area : entity_indices()) {
        if (entity(area).broader != kNoEntity) areas.push_back(area);
    }
    std::ranges::stable_sort(areas, {}, [&](EntityIndex area) { return entity(area).broader; });
    return areas;
}

std::span<const FactIndex> KnowledgeBase::FactsOf::of(EntityIndex entity) const {
    const auto first = starts[to_index(entity)];
    return std::span(facts).subspan(first, starts[to_index(entity) + 1] - first);
}

std::optional<EntityIndex> KnowledgeBase::find(std::string_view id) const {
    return find_by_id<EntityIndex>(parts_.entities, parts_.arena, id);
}

std::optional<SourceIndex> KnowledgeBase::find_source(std::string_view id) const {
    return find_by_id<SourceIndex>(parts_.sources, parts_.arena, id);
}

std::span<const FactIndex> KnowledgeBase::facts_from(EntityIndex subject) const {
    return from_.of(subject);
}
std::span<const FactIndex> KnowledgeBase::facts_to(EntityIndex object) const {
    return to_.of(object);
}
std::span<const FactIndex> KnowledgeBase::facts_around(EntityIndex context) const {
    return around_.of(context);
}

std::span<const FactIndex> KnowledgeBase::facts_from(EntityIndex subject, Relation relation) const {
    return std::ranges::equal_range(facts_from(subject), relation, {},
                                    [this](FactIndex index) { return fact(index).relation; });
}

std::span<const EntityIndex> KnowledgeBase::directly_narrower(EntityIndex area) const {
    return std::ranges::equal_range(by_broader_, area, {},
                                    [this](EntityIndex index) { return entity(index).broader; });
}

std::vector<EntityIndex> entities_of(const KnowledgeBase& kb, EntityType type) {
    std::vector<EntityIndex> found;
    for (const EntityIndex entity : kb.entity_indices()) {
        if (kb.entity(entity).type == type) found.push_back(entity);
    }
    return found;
}

CitationSortKey citation_sort_key(const KnowledgeBase& kb, const Citation& citation) {
    // An absent section is the largest number; adding 1 makes it the smallest.
    return {citation.source, citation.section + 1U, citation.paragraph, kb.text(citation.words)};
}

std::string citation_ref(const KnowledgeBase& kb, const Citation& citation) {
    std::string ref(kb.id(citation.source));
    if (citation.section == kNoSection) return ref;
    ref += '#';
    ref += kb.text(kb.section(citation.section).id);
    return ref += '/' + std::to_string(citation.paragraph);
}

}  // namespace liaison
