// SPDX-License-Identifier: MIT
#pragma once

// A knowledge base as an immutable graph: entities are its nodes, facts its edges. All have
// citations.
//
//     const EntityIndex unodc = *kb.find("unodc");
//     for (const FactIndex about_it : kb.facts_from(unodc)) {
//         sink.write(text::printable(kb.text(kb.fact(about_it).statement)));
//     }

#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "liaison/model/record_fields.hpp"
#include "liaison/model/records.hpp"
#include "liaison/model/table/record_table.hpp"

namespace liaison {

/// The index as a number.
template <typename Index>
constexpr std::size_t to_index(Index index) {
    return static_cast<std::size_t>(index);
}

/// The first `count` indices, as a range.
template <typename Index>
constexpr auto indices(std::size_t count) {
    return std::views::iota(0U, static_cast<std::uint32_t>(count)) |
           std::views::transform([](std::uint32_t i) { return Index{i}; });
}

/// The fact at a position of a `FactList`, which refers to memory of the knowledge base.
struct FactAt {
    const FactIndex* listed = nullptr;  ///< null: the position is the index

    constexpr FactIndex operator()(std::uint32_t position) const {
        return listed == nullptr ? FactIndex{position} : listed[position];
    }
};
using FactList =
    std::ranges::transform_view<std::ranges::iota_view<std::uint32_t, std::uint32_t>, FactAt>;

inline FactList consecutive_facts(std::uint32_t first, std::uint32_t end) {
    return {{first, end}, {}};
}
inline FactList listed_facts(std::span<const FactIndex> facts) {
    return {{0, static_cast<std::uint32_t>(facts.size())}, {facts.data()}};
}

class KnowledgeBase {
  public:
    /// The contents of a knowledge base, in any order. Every index must be in range, every id
    /// unique, and every reference of a type that its relation allows. The loader ensures this.
    struct Parts {
        Arena arena;
        Text schema;
        Text title;
        Text description;
        EntityIndex hub = kNoEntity;
        std::vector<Entity> entities;
        std::vector<Fact> facts;
        std::vector<Source> sources;
        std::vector<Section> sections;
        std::vector<std::uint64_t> fingerprints;
        std::vector<Capture> captures;
        std::vector<Alias> aliases;
        std::vector<Citation> citations;
    };

    /// Finds entities by their names. Only a snapshot has one.
    struct NameIndex {
        RecordTable<char> texts;
        RecordTable<NameKey> keys;  ///< sorted by text, then by entity
    };

    /// Finds entities and facts by the words of their names and statements. Only a snapshot has
    /// one.
    struct WordIndex {
        RecordTable<char> texts;
        RecordTable<IndexedWord> words;      ///< sorted by stem
        RecordTable<std::uint8_t> postings;  ///< see `IndexedWord`
        std::uint64_t documents = 0;         ///< number of names and statements
    };

    /// For each entity, the other entities that facts name together with it. Only a snapshot has
    /// one. Those of entity e are entities[starts[e]] … entities[starts[e + 1] - 1], sorted.
    struct NeighbourIndex {
        RecordTable<std::uint32_t> starts;
        RecordTable<EntityIndex> entities;
    };

    /// The same contents in canonical order, with what finds them.
    struct Tables {
        Text schema;
        Text title;
        Text description;
        EntityIndex hub = kNoEntity;
        RecordTable<char> texts;
        RecordTable<Entity> entities;
        RecordTable<Fact> facts;
        RecordTable<Source> sources;
        RecordTable<Section> sections;
        RecordTable<std::uint64_t> fingerprints;
        RecordTable<Capture> captures;
        RecordTable<Alias> aliases;
        RecordTable<Citation> citations;
        /// Lists of facts by the entity that they name (compressed sparse rows). Those with entity
        /// e as object are by_object[starts[e].object] … by_object[starts[e + 1].object - 1], those
        /// with e as subject facts[starts[e].subject] … facts[starts[e + 1].subject - 1].
        RecordTable<FactStarts> starts;
        RecordTable<FactIndex> by_object;
        RecordTable<FactIndex> by_context;
        RecordTable<EntityIndex> narrower;  ///< areas with a broader one, sorted by that and by id
        NeighbourIndex neighbours;
        NameIndex names;
        WordIndex words;
        RecordTable<char> made_of;  ///< names of the files that a snapshot was made of, one a line
    };

    /// Puts everything into canonical order: entities and sources by id; facts by subject,
    /// relation, object, context, role, status and dates; aliases by name; citations by
    /// `citation_sort_key`; captures by day. Facts that differ only in their citations become one
    /// fact with all of them. Indices refer to this order.
    explicit KnowledgeBase(Parts parts);

    /// Refers to tables that `owner` keeps in memory.
    KnowledgeBase(const Tables& tables, std::shared_ptr<const void> owner)
        : tables_(tables), owner_(std::move(owner)) {}

    /// A copy of the contents in canonical order, from which another one can be built.
    Parts parts() const;
    const Tables& tables() const { return tables_; }
    /// Whether it is a snapshot, with the indices that only these have.
    bool is_snapshot() const { return tables_.texts.is_read_on_demand(); }

    std::string_view text(Text text) const {
        if (tables_.texts.is_read_on_demand()) return text_read(text);
        return {tables_.texts.part(text.offset, text.length).data(), text.length};
    }
    /// All texts, one after the other.
    std::string_view texts() const { return {tables_.texts.all().data(), tables_.texts.size()}; }
    std::string_view schema() const { return text(tables_.schema); }
    std::string_view title() const { return text(tables_.title); }
    std::string_view description() const { return text(tables_.description); }

    /// The organization that all partners work with.
    EntityIndex hub() const { return tables_.hub; }

    const RecordTable<Entity>& entities() const { return tables_.entities; }
    auto entity_indices() const { return indices<EntityIndex>(entities().size()); }
    const Entity& entity(EntityIndex index) const { return entities()[to_index(index)]; }
    std::string_view id(EntityIndex index) const { return text(entity(index).id); }
    std::string_view name(EntityIndex index) const { return text(entity(index).name); }

    const RecordTable<Fact>& facts() const { return tables_.facts; }
    auto fact_indices() const { return indices<FactIndex>(facts().size()); }
    const Fact& fact(FactIndex index) const { return facts()[to_index(index)]; }

    const RecordTable<Source>& sources() const { return tables_.sources; }
    auto source_indices() const { return indices<SourceIndex>(sources().size()); }
    const Source& source(SourceIndex index) const { return sources()[to_index(index)]; }
    std::string_view id(SourceIndex index) const { return text(source(index).id); }
    std::span<const Section> sections(const Source& source) const {
        return part(tables_.sections, source.sections);
    }
    std::size_t section_count() const { return tables_.sections.size(); }
    /// `index` as in `Citation::section`.
    const Section& section(std::uint32_t index) const { return tables_.sections[index]; }
    std::span<const std::uint64_t> fingerprints(const Section& section) const {
        return part(tables_.fingerprints, section.fingerprints);
    }

    std::span<const Capture> captures(const Source& source) const {
        return part(tables_.captures, source.captures);
    }

    std::span<const Alias> aliases(EntityIndex index) const {
        return part(tables_.aliases, entity(index).aliases);
    }
    std::span<const Citation> citations(EntityIndex index) const {
        return part(tables_.citations, entity(index).citations);
    }
    std::span<const Citation> citations(FactIndex index) const {
        return part(tables_.citations, fact(index).citations);
    }
    /// The citations of all entities and facts, and perhaps others.
    const RecordTable<Citation>& all_citations() const { return tables_.citations; }

    /// The entity with exactly this id, by binary search.
    std::optional<EntityIndex> find(std::string_view id) const;
    /// The source with exactly this id, by binary search.
    std::optional<SourceIndex> find_source(std::string_view id) const;

    /// The facts with an entity as subject, object or context, in canonical order.
    FactList facts_from(EntityIndex subject) const;
    FactList facts_to(EntityIndex object) const;
    FactList facts_around(EntityIndex context) const;
    /// The facts from a subject with one relation, by binary search.
    FactList facts_from(EntityIndex subject, Relation relation) const;

    /// The other entities that facts name together with this one, as subject, object or context;
    /// each once, sorted. Only a snapshot has these lists.
    std::span<const EntityIndex> neighbours(EntityIndex entity) const;

    /// The areas directly below this one, sorted by id, by binary search.
    std::span<const EntityIndex> directly_narrower(EntityIndex area) const;

  private:
    template <typename Record>
    static std::span<const Record> part(const RecordTable<Record>& table, Slice slice) {
        return table.part(slice.first, slice.count);
    }

    std::string_view text_read(Text text) const;
    /// The positions of an entity's facts in a table of this size: the first, and the one after the
    /// last. Throws `Error` (data) if a damaged file has a list that the table does not.
    std::pair<std::uint32_t, std::uint32_t> facts_of(EntityIndex entity,
                                                     std::uint32_t FactStarts::*start,
                                                     std::size_t size) const;
    FactList listed_facts_of(EntityIndex entity, std::uint32_t FactStarts::*start,
                             const RecordTable<FactIndex>& facts) const;

    Tables tables_;
    std::shared_ptr<const void> owner_;  ///< keeps the memory of the tables
};

/// The fields of a record except lists, as a tuple that can be compared. `kNoEntity` comes first.
template <typename Record>
auto comparable_fields(const KnowledgeBase& kb, const Record& record) {
    return comparable_fields(
        record, [&](Text text) { return kb.text(text); },
        [](EntityIndex entity) { return static_cast<std::uint32_t>(entity) + 1U; });
}

/// All entities of one type, in order of id.
std::vector<EntityIndex> entities_of(const KnowledgeBase& kb, EntityType type);

/// The citation as in files: "un-entities#unodc/1", or only the source's id.
std::string citation_ref(const KnowledgeBase& kb, const Citation& citation);

/// The sort key of citations: source, section + 1 (0 if there is none), paragraph and words.
using CitationSortKey = std::tuple<SourceIndex, std::uint32_t, std::uint32_t, std::string_view>;
CitationSortKey citation_sort_key(const Citation& citation, std::string_view words);
inline CitationSortKey citation_sort_key(const KnowledgeBase& kb, const Citation& citation) {
    return citation_sort_key(citation, kb.text(citation.words));
}

}  // namespace liaison
