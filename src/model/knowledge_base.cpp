// SPDX-License-Identifier: MIT
#include "liaison/model/knowledge_base.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "liaison/model/error.hpp"
#include "liaison/model/text.hpp"
#include "model/canonical_order.hpp"

namespace liaison {
namespace {

template <typename Index>
std::optional<Index> find_among(const KnowledgeBase& kb, auto indices, std::string_view id) {
    const auto found =
        std::ranges::lower_bound(indices, id, {}, [&](Index index) { return kb.id(index); });
    if (found == indices.end() || kb.id(*found) != id) return std::nullopt;
    return *found;
}

/// The contents of a knowledge base in memory, and the lists that find them.
struct Contents {
    KnowledgeBase::Parts parts;
    std::vector<FactStarts> starts;
    std::vector<FactIndex> by_object;
    std::vector<FactIndex> by_context;
    std::vector<EntityIndex> narrower;
};

std::shared_ptr<const Contents> contents_of(KnowledgeBase::Parts parts) {
    auto contents = std::make_shared<Contents>();
    contents->parts = std::move(parts);
    put_in_canonical_order(contents->parts);
    const KnowledgeBase::Parts& sorted = contents->parts;
    contents->starts.resize(sorted.entities.size() + 1);
    const auto put = [&](const std::vector<std::uint32_t>& starts,
                         std::uint32_t FactStarts::*start) {
        for (std::size_t i = 0; i < starts.size(); ++i) contents->starts[i].*start = starts[i];
    };
    const auto index = [&](EntityIndex Fact::*end, std::uint32_t FactStarts::*start) {
        FactsByEntity by = facts_by(end, sorted);
        put(by.starts, start);
        return std::move(by.facts);
    };
    put(fact_starts(&Fact::subject, sorted), &FactStarts::subject);  // facts are in this order
    contents->by_object = index(&Fact::object, &FactStarts::object);
    contents->by_context = index(&Fact::context, &FactStarts::context);
    contents->narrower = areas_by_broader(sorted);
    return contents;
}

KnowledgeBase knowledge_base_of(const std::shared_ptr<const Contents>& contents) {
    const KnowledgeBase::Parts& parts = contents->parts;
    const std::string_view texts = parts.arena.bytes();
    return {{parts.schema, parts.title, parts.description, parts.hub,
             RecordTable(texts.data(), texts.size()), RecordTable(parts.entities),
             RecordTable(parts.facts), RecordTable(parts.sources), RecordTable(parts.sections),
             RecordTable(parts.fingerprints), RecordTable(parts.captures),
             RecordTable(parts.aliases), RecordTable(parts.citations),
             RecordTable(contents->starts), RecordTable(contents->by_object),
             RecordTable(contents->by_context), RecordTable(contents->narrower)},
            contents};
}

/// Checks that a list that a file gives is a part of a table. Throws `Error` (data) if not.
void check_list(std::uint32_t first, std::uint32_t end, std::size_t size) {
    if (first <= end && end <= size) return;
    throw Error{ErrorKind::data, "a list of an entity's facts or neighbours is damaged"};
}

template <typename Record>
std::vector<Record> copied(const RecordTable<Record>& table) {
    return {table.begin(), table.end()};
}

}  // namespace

KnowledgeBase::KnowledgeBase(Parts parts)
    : KnowledgeBase(knowledge_base_of(contents_of(std::move(parts)))) {}

KnowledgeBase::Parts KnowledgeBase::parts() const {
    Parts parts{{},
                tables_.schema,
                tables_.title,
                tables_.description,
                tables_.hub,
                copied(tables_.entities),
                copied(tables_.facts),
                copied(tables_.sources),
                copied(tables_.sections),
                copied(tables_.fingerprints),
                copied(tables_.captures),
                copied(tables_.aliases),
                copied(tables_.citations)};
    parts.arena.add(texts());
    return parts;
}

std::string_view KnowledgeBase::text_read(Text text) const {
    const std::string_view read{tables_.texts.part(text.offset, text.length).data(), text.length};
    if (!text::is_utf8(read)) throw Error{ErrorKind::data, "a text is not UTF-8"};
    return read;
}

std::pair<std::uint32_t, std::uint32_t> KnowledgeBase::facts_of(EntityIndex entity,
                                                                std::uint32_t FactStarts::*start,
                                                                std::size_t size) const {
    const std::uint32_t first = tables_.starts[to_index(entity)].*start;
    const std::uint32_t end = tables_.starts[to_index(entity) + 1].*start;
    check_list(first, end, size);
    return {first, end};
}

FactList KnowledgeBase::listed_facts_of(EntityIndex entity, std::uint32_t FactStarts::*start,
                                        const RecordTable<FactIndex>& facts) const {
    const auto [first, end] = facts_of(entity, start, facts.size());
    return listed_facts(facts.part(first, end - first));
}

std::optional<EntityIndex> KnowledgeBase::find(std::string_view id) const {
    return find_among<EntityIndex>(*this, entity_indices(), id);
}

std::optional<SourceIndex> KnowledgeBase::find_source(std::string_view id) const {
    return find_among<SourceIndex>(*this, source_indices(), id);
}

FactList KnowledgeBase::facts_from(EntityIndex subject) const {
    const auto [first, end] = facts_of(subject, &FactStarts::subject, facts().size());
    return consecutive_facts(first, end);
}
FactList KnowledgeBase::facts_to(EntityIndex object) const {
    return listed_facts_of(object, &FactStarts::object, tables_.by_object);
}
FactList KnowledgeBase::facts_around(EntityIndex context) const {
    return listed_facts_of(context, &FactStarts::context, tables_.by_context);
}

FactList KnowledgeBase::facts_from(EntityIndex subject, Relation relation) const {
    const FactList all = facts_from(subject);
    const auto found = std::ranges::equal_range(
        all, relation, {}, [this](FactIndex index) { return fact(index).relation; });
    if (found.empty()) return consecutive_facts(0, 0);
    const auto first = static_cast<std::uint32_t>(found.front());
    return consecutive_facts(first, first + static_cast<std::uint32_t>(found.size()));
}

std::span<const EntityIndex> KnowledgeBase::neighbours(EntityIndex entity) const {
    const auto& [starts, entities] = tables_.neighbours;
    const std::uint32_t first = starts[to_index(entity)];
    const std::uint32_t end = starts[to_index(entity) + 1];
    check_list(first, end, entities.size());
    return entities.part(first, end - first);
}

std::span<const EntityIndex> KnowledgeBase::directly_narrower(EntityIndex area) const {
    const auto places = std::views::iota(std::size_t{0}, tables_.narrower.size());
    const auto found = std::ranges::equal_range(places, area, {}, [this](std::size_t place) {
        return entity(tables_.narrower[place]).broader;
    });
    if (found.empty()) return {};
    return tables_.narrower.part(found.front(), found.back() + 1 - found.front());
}

std::vector<EntityIndex> entities_of(const KnowledgeBase& kb, EntityType type) {
    std::vector<EntityIndex> found;
    for (const EntityIndex entity : kb.entity_indices()) {
        if (kb.entity(entity).type == type) found.push_back(entity);
    }
    return found;
}

CitationSortKey citation_sort_key(const Citation& citation, std::string_view words) {
    // An absent section is the largest number; adding 1 makes it the smallest.
    return {citation.source, citation.section + 1U, citation.paragraph, words};
}

std::string citation_ref(const KnowledgeBase& kb, const Citation& citation) {
    std::string ref(kb.id(citation.source));
    if (citation.section == kNoSection) return ref;
    ref += '#';
    ref += kb.text(kb.section(citation.section).id);
    return ref += '/' + std::to_string(citation.paragraph);
}

}  // namespace liaison
