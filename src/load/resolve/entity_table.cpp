// SPDX-License-Identifier: MIT
#include "load/resolve/entity_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <tuple>

#include "liaison/model/text.hpp"
#include "load/draft/record_pointer.hpp"

namespace liaison::load {

EntityTable::EntityTable(Draft& draft) : draft_(draft), places_(draft.ids.size(), 0) {
    for (std::uint32_t place = 0; place < draft_.entities.size(); ++place) {
        if (draft_.entities[place].id != 0) merge(place);
    }
}

void EntityTable::merge(std::uint32_t draft_place) {
    const DraftEntity& entity = draft_.entities[draft_place];
    std::uint32_t& place = places_[entity.id];
    if (place == 0) {
        entities_.push_back(draft_place);
        types_.push_back(entity.entity.type);
        place = static_cast<std::uint32_t>(entities_.size());
        return;
    }
    const DraftEntity& first = draft(place - 1);
    const std::string_view id = draft_.ids.view(entity.id);
    if (first.file == entity.file) {
        draft_.diagnostics.add({Code::duplicate_id,
                                place_of(draft_, entity, "/id"),
                                fmt::format("another entity of this file has the id \"{}\"", id),
                                {},
                                place_of(draft_, first, "/id")});
    } else if (!same_content(first, entity)) {
        draft_.diagnostics.add({Code::conflict,
                                place_of(draft_, entity, "/id"),
                                fmt::format("another file describes \"{}\" otherwise", id),
                                {},
                                place_of(draft_, first, "/id")});
    }
}

bool EntityTable::same_content(const DraftEntity& a, const DraftEntity& b) const {
    const auto view = [this](Text text) { return draft_.arena.view(text); };
    const auto fields = [&](const Entity& entity) {
        return std::tuple(entity.type, entity.basis, view(entity.name), view(entity.acronym),
                          view(entity.kind), view(entity.note), entity.broader, entity.since,
                          entity.until);
    };
    const auto aliases = [&](const Entity& entity) {
        std::vector<std::tuple<std::string_view, AliasKind, Basis>> sorted;
        for (const Alias& alias :
             std::span(draft_.aliases).subspan(entity.aliases.first, entity.aliases.count)) {
            sorted.emplace_back(view(alias.name), alias.kind, alias.basis);
        }
        std::ranges::sort(sorted);
        return sorted;
    };
    const auto citations = [&](const Entity& entity) {
        std::vector<std::tuple<Symbol, std::string_view>> sorted;
        for (const Citation& citation :
             std::span(draft_.citations).subspan(entity.citations.first, entity.citations.count)) {
            sorted.emplace_back(citation.section, view(citation.words));
        }
        std::ranges::sort(sorted);
        return sorted;
    };
    return fields(a.entity) == fields(b.entity) && aliases(a.entity) == aliases(b.entity) &&
           citations(a.entity) == citations(b.entity);
}

std::optional<std::size_t> EntityTable::find(Symbol id) const {
    const std::uint32_t place = places_[id];
    if (place == 0) return std::nullopt;
    return place - 1;
}

std::string EntityTable::hint_for(std::string_view id) {
    return hints_.hint_for(id, id, [&](Nearest& nearest) {
        for (std::size_t place = 0; place < size(); ++place) {
            const auto candidate = draft_.ids.view(draft(place).id);
            nearest.consider(candidate, text::quoted(candidate));
        }
    });
}

}  // namespace liaison::load
