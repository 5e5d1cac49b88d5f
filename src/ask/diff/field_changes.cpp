// SPDX-License-Identifier: MIT
#include "ask/diff/field_changes.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "ask/diff/merge_join.hpp"
#include "liaison/load/format/format.hpp"

namespace liaison::ask {
namespace {

using load::name_of;

/// Collects the fields that differ.
class Fields {
  public:
    explicit Fields(const DiffContext& sides) : sides_(sides) {}

    void compare(std::string_view field, std::string_view before, std::string_view after) {
        if (before != after) changes_.push_back({field, std::string(before), std::string(after)});
    }
    /// An entity with a new id is still the same entity.
    void compare(std::string_view field, EntityIndex before, EntityIndex after) {
        if (sides_.before.identity(before) == sides_.after.identity(after)) return;
        compare(field, sides_.before.id(before), sides_.after.id(after));
    }
    /// Compares all fields of a record but its lists, which have changes of their own. Calls
    /// `visited(key)` after each.
    template <typename Record>
    void compare_all(const Record& before, const Record& after, const auto& visited) {
        for_each_field<Record>([&](const auto& field) {
            compare(field.name, before.*field.member, after.*field.member);
            visited(field.key);
        });
    }
    template <typename Record>
    void compare_all(const Record& before, const Record& after) {
        compare_all(before, after, [](Key) {});
    }

    std::vector<FieldChange> take() { return std::move(changes_); }

  private:
    void compare(std::string_view field, Text before, Text after) {
        compare(field, sides_.before.kb.text(before), sides_.after.kb.text(after));
    }
    void compare(std::string_view field, Date before, Date after) {
        if (before == after) return;
        compare(field, std::string_view(before.to_string()), std::string_view(after.to_string()));
    }
    void compare(std::string_view /*field*/, Slice /*before*/, Slice /*after*/) {}
    template <typename E>
    requires kIsWord<E>
    void compare(std::string_view field, E before, E after) {
        compare(field, id_of(before), id_of(after));
    }

    const DiffContext& sides_;
    std::vector<FieldChange> changes_;
};

std::vector<std::uint32_t> indices(std::size_t count) {
    std::vector<std::uint32_t> all(count);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

/// Appends the elements that only one side has.
template <typename T>
void append_unpaired(std::vector<Versions<T>>& changes, const Unmatched<std::uint32_t>& left,
                     std::span<const T> before, std::span<const T> after) {
    for (const auto index : left.before) changes.push_back({before[index], std::nullopt});
    for (const auto index : left.after) changes.push_back({std::nullopt, after[index]});
}

std::vector<Versions<Citation>> citation_delta(const DiffContext& sides,
                                               std::span<const Citation> before,
                                               std::span<const Citation> after) {
    const auto on = [](const DiffSide& side, std::span<const Citation> all) {
        return [&side, all](std::uint32_t index) { return citation_key(side, all[index]); };
    };
    const auto same = [&](const Citation& a, const Citation& b) {
        return citation_key(sides.before, a) == citation_key(sides.after, b);
    };
    if (std::ranges::equal(before, after, same)) return {};
    Unmatched<std::uint32_t> left{indices(before.size()), indices(after.size())};
    join_by_key(left, on(sides.before, before), on(sides.after, after));
    std::vector<Versions<Citation>> changes;
    append_unpaired(changes, left, before, after);
    return changes;
}

std::vector<Versions<Capture>> capture_delta(const DiffContext& sides, SourceIndex before,
                                             SourceIndex after) {
    const auto of = [](const DiffSide& side, SourceIndex source) {
        return side.kb.captures(side.kb.source(source));
    };
    const auto key_on = [&](const DiffSide& side, SourceIndex source) {
        return [&kb = side.kb, all = of(side, source)](std::uint32_t index) {
            return comparable_fields(kb, all[index]);
        };
    };
    const auto old_ones = of(sides.before, before);
    const auto new_ones = of(sides.after, after);
    Unmatched<std::uint32_t> left{indices(old_ones.size()), indices(new_ones.size())};
    join_by_key(left, key_on(sides.before, before), key_on(sides.after, after));
    std::vector<Versions<Capture>> changes;
    append_unpaired(changes, left, old_ones, new_ones);
    return changes;
}

std::vector<Versions<Alias>> alias_delta(const DiffContext& sides, std::span<const Alias> before,
                                         std::span<const Alias> after) {
    Unmatched<std::uint32_t> left{indices(before.size()), indices(after.size())};
    const auto pair_off_by = [&](const auto& key) {
        return join_by_key(
            left, [&](std::uint32_t index) { return key(sides.before.kb, before[index]); },
            [&](std::uint32_t index) { return key(sides.after.kb, after[index]); });
    };
    pair_off_by(
        [](const KnowledgeBase& kb, const Alias& alias) { return comparable_fields(kb, alias); });
    std::vector<Versions<Alias>> changes;
    for (const auto& [old_index, new_index] : pair_off_by(
             [](const KnowledgeBase&kb, const Alias&alias) { return kb.text(alias.name); })) {
        changes.push_back({before[old_index], after[new_index]});
    }
    append_unpaired(changes, left, before, after);
    return changes;
}

/// Fills in the paragraphs that only one side has. The equal ones before the first difference are
/// skipped; the rest are compared as sets, since a paragraph may have moved.
void compare_paragraphs(SectionChange& change, std::span<const std::uint64_t> before,
                        std::span<const std::uint64_t> after) {
    const auto [first_before, first_after] = std::ranges::mismatch(before, after);
    const auto same = static_cast<std::size_t>(first_before - before.begin());
    const auto rest_before = before.subspan(same);
    const auto rest_after = after.subspan(same);
    Unmatched<std::uint32_t> left{indices(rest_before.size()), indices(rest_after.size())};
    join_by_key(
        left, [&](std::uint32_t index) { return rest_before[index]; },
        [&](std::uint32_t index) { return rest_after[index]; });
    const auto numbers = [&](std::vector<std::uint32_t>& indices) {
        for (auto& index : indices) index += static_cast<std::uint32_t>(same) + 1;
        std::ranges::sort(indices);
        return std::move(indices);
    };
    change.paragraphs_before = numbers(left.before);
    change.paragraphs_after = numbers(left.after);
    change.reordered = change.paragraphs_before.empty() && change.paragraphs_after.empty() &&
                       !std::ranges::equal(before, after);
}

/// The sections of a source that belong to that side's own records.
std::vector<std::uint32_t> own_sections(const DiffSide& side, SourceIndex source) {
    std::vector<std::uint32_t> own;
    for (const std::uint32_t section : side.kb.source(source).sections.indices()) {
        if (side.own.sections[section]) own.push_back(section);
    }
    return own;
}

std::vector<SectionChange> section_delta(const DiffContext& sides, SourceIndex before,
                                         SourceIndex after) {
    Unmatched<std::uint32_t> left{own_sections(sides.before, before),
                                  own_sections(sides.after, after)};
    const auto id_on = [](const DiffSide& side) {
        return [&kb = side.kb](std::uint32_t index) { return kb.text(kb.section(index).id); };
    };
    std::vector<SectionChange> changes;
    for (const auto& [old_index, new_index] :
         join_by_key(left, id_on(sides.before), id_on(sides.after))) {
        const Section& old_section = sides.before.kb.section(old_index);
        const Section& new_section = sides.after.kb.section(new_index);
        SectionChange change{{old_index, new_index}, {}, {}, false};
        compare_paragraphs(change, sides.before.kb.fingerprints(old_section),
                           sides.after.kb.fingerprints(new_section));
        const bool same_title =
            sides.before.kb.text(old_section.title) == sides.after.kb.text(new_section.title);
        if (same_title && !change.reordered && change.paragraphs_before.empty() &&
            change.paragraphs_after.empty()) {
            continue;
        }
        changes.push_back(std::move(change));
    }
    for (const auto index : left.before) changes.push_back({{index, std::nullopt}, {}, {}, false});
    for (const auto index : left.after) changes.push_back({{std::nullopt, index}, {}, {}, false});
    return changes;
}

}  // namespace

std::vector<FieldChange> document_delta(const DiffContext& sides) {
    const auto& [before, after] = sides;
    Fields fields(sides);
    fields.compare(name_of(Key::title), before.kb.title(), after.kb.title());
    fields.compare(name_of(Key::description), before.kb.description(), after.kb.description());
    const auto hub = [](const DiffSide& side) {
        return side.own.names_hub ? side.kb.hub() : kNoEntity;
    };
    fields.compare(name_of(Key::hub), hub(before), hub(after));
    return fields.take();
}

RecordDelta source_delta(const DiffContext& sides, SourceIndex before, SourceIndex after) {
    const Source& a = sides.before.kb.source(before);
    const Source& b = sides.after.kb.source(after);
    Fields fields(sides);
    fields.compare_all(a, b);
    return {.fields = fields.take(),
            .aliases = {},
            .citations = {},
            .sections = section_delta(sides, before, after),
            .captures = capture_delta(sides, before, after)};
}

RecordDelta entity_delta(const DiffContext& sides, EntityIndex before, EntityIndex after) {
    const auto& old_kb = sides.before.kb;
    const auto& new_kb = sides.after.kb;
    const Entity& a = old_kb.entity(before);
    const Entity& b = new_kb.entity(after);
    Fields fields(sides);
    fields.compare_all(a, b, [&](Key key) {
        if (key == Key::id) fields.compare("type", id_of(a.type), id_of(b.type));
    });
    return {fields.take(),
            alias_delta(sides, old_kb.aliases(before), new_kb.aliases(after)),
            citation_delta(sides, old_kb.citations(before), new_kb.citations(after)),
            {},
            {}};
}

RecordDelta fact_delta(const DiffContext& sides, FactIndex before, FactIndex after) {
    const Fact& a = sides.before.kb.fact(before);
    const Fact& b = sides.after.kb.fact(after);
    Fields fields(sides);
    fields.compare_all(a, b);
    return {
        fields.take(),
        {},
        citation_delta(sides, sides.before.kb.citations(before), sides.after.kb.citations(after)),
        {},
        {}};
}

bool is_renamed(const RecordDelta& delta) {
    return std::ranges::any_of(delta.fields, [](const FieldChange& change) {
        return change.field == name_of(Key::id) || change.field == name_of(Key::name);
    });
}

}  // namespace liaison::ask
