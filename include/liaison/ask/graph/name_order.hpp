// SPDX-License-Identifier: MIT
#pragma once

// The order of answers: by the displayed name, without regard to case and accents.
//
//     std::vector<EntityIndex> bodies = partners(kb);
//     sort_by_name(kb, bodies, std::identity());
//     sink.write(text::printable(kb.name(bodies.front())));

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/model/knowledge_base.hpp"
#include "liaison/model/text.hpp"

namespace liaison::ask {

/// Sorts by the folded text that `text_of` returns for an item. Equal texts keep their order.
template <typename Item>
void sort_by_text(std::vector<Item>& items, const auto& text_of) {
    if (items.size() < 2) return;
    std::vector<std::pair<std::string, Item>> keyed;
    keyed.reserve(items.size());
    for (Item& item : items) {
        std::string key = text::fold(text_of(item));
        keyed.emplace_back(std::move(key), std::move(item));
    }
    std::ranges::stable_sort(keyed, {},
                             [](const auto& each) -> std::string_view { return each.first; });
    std::ranges::transform(keyed, items.begin(), [](auto& each) { return std::move(each.second); });
}

/// Sorts by the names of the entities that `entity_of` returns. Equal names keep their order.
template <typename Item>
void sort_by_name(const KnowledgeBase& kb, std::vector<Item>& items, const auto& entity_of) {
    sort_by_text(items, [&](const Item& item) { return kb.name(std::invoke(entity_of, item)); });
}

}  // namespace liaison::ask
