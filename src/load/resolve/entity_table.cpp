// SPDX-License-Identifier: MIT
#include "load/resolve/entity_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "liaison/model/text.hpp"
#include "load/draft/record_pointer.hpp"

namespace liaison::load {

EntityTable::EntityTable(UnresolvedBase& unresolved)
    : unresolved_(unresolved), index_by_symbol_(unresolved.ids.size(), 0) {
    for (std::uint32_t index = 0; index < unresolved_.entities.size(); ++index) {
        if (unresolved_.entities[index].id != 0) merge(index);
    }
}

void EntityTable::merge(std::uint32_t record) {
    const UnresolvedEntity& entity = unresolved_.entities[record];
    std::uint32_t& index = index_by_symbol_[entity.id];
    if (index == 0) {
        entities_.push_back(record);
        types_.push_back(entity.entity.type);
        index = static_cast<std::uint32_t>(entities_.size());
        return;
    }
    const UnresolvedEntity& first = unresolved(index - 1);
    const std::string_view id = unresolved_.ids.view(entity.id);
    if (first.file == entity.file) {
        unresolved_.diagnostics.add(
            DiagnosticCode::duplicate_id, location_of(unresolved_, entity, "/id"),
            fmt::format("another entity of this file has the id \"{}\"", id), {},
            location_of(unresolved_, first, "/id"));
    } else if (!same_content(first, entity)) {
        unresolved_.diagnostics.add(DiagnosticCode::conflict,
                                    location_of(unresolved_, entity, "/id"),
                                    fmt::format("another file describes \"{}\" differently", id),
                                    {}, location_of(unresolved_, first, "/id"));
    }
}

bool EntityTable::same_content(const UnresolvedEntity& a, const UnresolvedEntity& b) const {
    const auto fields = [this](const auto& record) {
        return comparable_fields(
            record, [this](Text text) { return unresolved_.arena.view(text); }, as_symbol);
    };
    const auto aliases = [&](const Entity& entity) {
        std::vector<decltype(fields(Alias{}))> sorted;
        for (const Alias& alias : entity.aliases.in(unresolved_.aliases)) {
            sorted.push_back(fields(alias));
        }
        std::ranges::sort(sorted);
        return sorted;
    };
    const auto citations = [&](const Entity& entity) {
        std::vector<std::tuple<Symbol, std::string_view>> sorted;
        for (const Citation& citation : entity.citations.in(unresolved_.citations)) {
            sorted.emplace_back(citation.section, unresolved_.arena.view(citation.words));
        }
        std::ranges::sort(sorted);
        return sorted;
    };
    return a.entity.type == b.entity.type && fields(a.entity) == fields(b.entity) &&
           aliases(a.entity) == aliases(b.entity) && citations(a.entity) == citations(b.entity);
}

std::optional<std::size_t> EntityTable::find(Symbol id) const {
    const std::uint32_t index = index_by_symbol_[id];
    if (index == 0) return std::nullopt;
    return index - 1;
}

std::string EntityTable::hint_for(std::string_view id) {
    return hints_.hint_for(id, id, [&](SpellingSuggester& suggester) {
        for (std::size_t index = 0; index < size(); ++index) {
            const auto candidate = unresolved_.ids.view(unresolved(index).id);
            suggester.consider(candidate, text::quoted(candidate));
        }
    });
}

}  // namespace liaison::load
