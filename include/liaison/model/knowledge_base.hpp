// SPDX-License-Identifier: MIT
#pragma once

// A knowledge base as an immutable graph: entities are its nodes, facts its edges. All have
// citations.
//
//     const EntityIndex unodc = *kb.find("unodc");
//     for (const FactIndex about_it : kb.facts_from(unodc)) {
//         sink.write(text::printable(kb.text(kb.fact(about_it).statement)));
//     }

#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "liaison/model/record_fields.hpp"
#include "liaison/model/records.hpp"

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

    /// Puts everything into canonical order: entities and sources by id; facts by subject,
    /// relation, object, context, role, status and dates; aliases by name; citations by
    /// `citation_sort_key`; captures by day. Facts that differ only in their citations become one
    /// fact with all of them. Indices refer to this order.
    explicit KnowledgeBase(Parts parts);

    /// The contents in canonical order. Another knowledge base can be built from a changed copy.
    const Parts& parts() const { return parts_; }

    std::string_view text(Text text) const { return parts_.arena.view(text); }
    std::string_view schema() const { return text(parts_.schema); }
    std::string_view title() const { return text(parts_.title); }
    std::string_view description() const { return text(parts_.description); }

    /// The organization that all partners work with.
    EntityIndex hub() const { return parts_.hub; }

    std::span<const Entity> entities() const { return parts_.entities; }
    auto entity_indices() const { return indices<EntityIndex>(parts_.entities.size()); }
    const Entity& entity(EntityIndex index) const { return parts_.entities[to_index(index)]; }
    std::string_view id(EntityIndex index) const { return text(entity(index).id); }
    std::string_view name(EntityIndex index) const { return text(entity(index).name); }

    std::span<const Fact> facts() const { return parts_.facts; }
    auto fact_indices() const { return indices<FactIndex>(parts_.facts.size()); }
    const Fact& fact(FactIndex index) const { return parts_.facts[to_index(index)]; }

    std::span<const Source> sources() const { return parts_.sources; }
    auto source_indices() const { return indices<SourceIndex>(parts_.sources.size()); }
    const Source& source(SourceIndex index) const { return parts_.sources[to_index(index)]; }
    std::string_view id(SourceIndex index) const { return text(source(index).id); }
    std::span<const Section> sections(const Source& source) const {
        return source.sections.in(parts_.sections);
    }
    std::size_t section_count() const { return parts_.sections.size(); }
    /// `index` as in `Citation::section`.
    const Section& section(std::uint32_t index) const { return parts_.sections[index]; }
    std::span<const std::uint64_t> fingerprints(const Section& section) const {
        return section.fingerprints.in(parts_.fingerprints);
    }

    std::span<const Capture> captures(const Source& source) const {
        return source.captures.in(parts_.captures);
    }

    std::span<const Alias> aliases(EntityIndex index) const {
        return entity(index).aliases.in(parts_.aliases);
    }
    std::span<const Citation> citations(EntityIndex index) const {
        return entity(index).citations.in(parts_.citations);
    }
    std::span<const Citation> citations(FactIndex index) const {
        return fact(index).citations.in(parts_.citations);
    }

    /// The entity with exactly this id, by binary search.
    std::optional<EntityIndex> find(std::string_view id) const;
    /// The source with exactly this id, by binary search.
    std::optional<SourceIndex> find_source(std::string_view id) const;

    /// The facts with an entity as subject, object or context, in canonical order.
    std::span<const FactIndex> facts_from(EntityIndex subject) const;
    std::span<const FactIndex> facts_to(EntityIndex object) const;
    std::span<const FactIndex> facts_around(EntityIndex context) const;
    /// The facts from a subject with one relation, by binary search.
    std::span<const FactIndex> facts_from(EntityIndex subject, Relation relation) const;

    /// The areas directly below this one, sorted by id, by binary search.
    std::span<const EntityIndex> directly_narrower(EntityIndex area) const;

  private:
    /// An index of facts by subject, object or context (compressed sparse rows). The facts of
    /// entity e are facts[starts[e]] … facts[starts[e + 1] - 1].
    struct FactsOf {
        std::vector<std::uint32_t> starts;
        std::vector<FactIndex> facts;

        std::span<const FactIndex> of(EntityIndex entity) const;
    };

    void sort_sources();
    void sort_entities();
    void sort_facts();
    void merge_equal_facts();
    void sort_slices();
    void sort_citations(Slice& slice);
    void sort_captures(Slice& slice);
    FactsOf index_by(EntityIndex Fact::*end) const;
    std::vector<EntityIndex> index_by_broader() const;

    Parts parts_;
    FactsOf from_;
    FactsOf to_;
    FactsOf around_;
    std::vector<EntityIndex> by_broader_;  ///< areas with a broader one, sorted by that and by id
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
CitationSortKey citation_sort_key(const KnowledgeBase& kb, const Citation& citation);

}  // namespace liaison
