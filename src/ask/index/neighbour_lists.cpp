// SPDX-License-Identifier: MIT
#include "ask/index/neighbour_lists.hpp"

#include "liaison/model/distinct.hpp"

namespace liaison::ask {

void append_neighbours(const KnowledgeBase& kb, std::vector<std::uint32_t>& starts,
                       std::vector<EntityIndex>& entities) {
    starts.reserve(kb.entities().size() + 1);
    starts.push_back(0);
    std::vector<EntityIndex> found;
    for (const EntityIndex here : kb.entity_indices()) {
        found.clear();
        for (const auto facts : {kb.facts_from(here), kb.facts_to(here), kb.facts_around(here)}) {
            for (const FactIndex index : facts) {
                const Fact& fact = kb.fact(index);
                for (const EntityIndex other : {fact.subject, fact.object, fact.context}) {
                    if (other != kNoEntity && other != here) found.push_back(other);
                }
            }
        }
        keep_each_once(found);
        entities.insert(entities.end(), found.begin(), found.end());
        starts.push_back(static_cast<std::uint32_t>(entities.size()));
    }
}

}  // namespace liaison::ask
