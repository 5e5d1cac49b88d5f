// SPDX-License-Identifier: MIT
#pragma once

// A knowledge base as a graph: entities are its nodes, facts its edges, each with its citations.
// Built once, then only read.
//
//     const EntityIndex unodc = *kb.find("unodc");
//     for (const FactIndex fact : kb.facts_from(unodc))
//         fmt::print("{}\n", kb.text(kb.fact(fact).statement));

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

/// Position of an index as a number.
template <typename Index>
constexpr std::size_t to_index(Index index) {
    return static_cast<std::size_t>(index);
}

/// So many indices from the first one on, as a range.
template <typename Index>
constexpr auto indices(std::size_t count) {
    return std::views::iota(0U, static_cast<std::uint32_t>(count)) |
           std::views::transform([](std::uint32_t i) { return Index{i}; });
}

class KnowledgeBase {
  public:
    /// What a knowledge base is made of, in any order: every index must be in range, every id
    /// unique, every reference of a type that its relation allows. The loader sees to that.
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

    /// Puts everything into canonical order: entities and sources by id, facts by the ids of
    /// subject, relation, object and context, then role, status and dates, aliases by name,
    /// citations by place, captures by day. Facts that differ in their citations alone become one
    /// fact with all of them. Indices given out afterwards follow that order.
    explicit KnowledgeBase(Parts parts);

    /// All of it in canonical order: a copy, changed, is the beginning of another one.
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
    /// `place` as in `Citation::section`.
    std::size_t section_count() const { return parts_.sections.size(); }
    const Section& section(std::uint32_t place) const { return parts_.sections[place]; }
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

    /// Facts whose subject, object or context an entity is, in canonical order.
    std::span<const FactIndex> facts_from(EntityIndex subject) const;
    std::span<const FactIndex> facts_to(EntityIndex object) const;
    std::span<const FactIndex> facts_around(EntityIndex context) const;
    /// Those facts from a subject that are of one relation, by binary search.
    std::span<const FactIndex> facts_from(EntityIndex subject, Relation relation) const;

    /// The areas of which this one is the broader one, by id, by binary search.
    std::span<const EntityIndex> directly_narrower(EntityIndex area) const;

  private:
    /// Facts by one of the entities they name: those of entity e are
    /// facts[starts[e]] … facts[starts[e + 1] - 1] (compressed sparse rows).
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
    std::vector<EntityIndex> by_broader_;  ///< areas that have a broader one, by that, then by id
};

/// The fields of a record but its lists, as values that can be compared. No entity is before all.
template <typename Record>
auto comparable_fields(const KnowledgeBase& kb, const Record& record) {
    return comparable_fields(
        record, [&](Text text) { return kb.text(text); },
        [](EntityIndex entity) { return static_cast<std::uint32_t>(entity) + 1U; });
}

/// All entities of one type, in order of id.
std::vector<EntityIndex> entities_of(const KnowledgeBase& kb, EntityType type);

/// The citation as files write it: "un-entities#unodc/1", or the source's id alone.
std::string citation_ref(const KnowledgeBase& kb, const Citation& citation);

/// By which citations are in canonical order: the same for the same place with the same words.
using CitationSortKey = std::tuple<SourceIndex, std::uint32_t, std::uint32_t, std::string_view>;
CitationSortKey citation_sort_key(const KnowledgeBase& kb, const Citation& citation);

}  // namespace liaison
