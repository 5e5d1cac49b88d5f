// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/hierarchy.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "liaison/ask/graph/name_order.hpp"

namespace liaison::ask {
namespace {

bool works_with(const KnowledgeBase& kb, EntityIndex subject, EntityIndex object) {
    return std::ranges::binary_search(kb.facts_from(subject, Relation::works_with), object, {},
                                      [&](FactIndex fact) { return kb.fact(fact).object; });
}

Placement placement_by(Basis basis) {
    return basis == Basis::editorial ? Placement::editorial : Placement::stated;
}

/// An entity that another one belongs to, and the reason.
struct Parent {
    EntityIndex entity = kNoEntity;
    Placement placement = Placement::stated;
};

/// The parents of an entity by reasons that count, in order of preference.
std::vector<Parent> parents(const KnowledgeBase& kb, EntityIndex entity, Placement weakest) {
    std::vector<Parent> found;
    const Entity& record = kb.entity(entity);
    if (record.broader != kNoEntity) found.push_back({record.broader, placement_by(record.basis)});
    for (const FactIndex fact : part_of_facts(kb, entity)) {
        found.push_back({kb.fact(fact).object, placement_by(kb.fact(fact).basis)});
    }
    for (const EntityIndex context : contexts_of(kb, entity)) {
        found.push_back({context, Placement::context});
    }
    std::erase_if(found, [&](const Parent& parent) { return parent.placement > weakest; });
    return found;
}

/// The nearest of `entities` above this one, by breadth-first search; `kNoEntity` if there is none.
Parent nearest_above(const KnowledgeBase& kb, EntityIndex entity,
                     const std::vector<EntityIndex>& entities, Placement weakest) {
    std::vector<Parent> level = parents(kb, entity, weakest);
    std::set<EntityIndex> seen{entity};
    while (!level.empty()) {
        std::vector<Parent> next;
        for (const Parent& above : level) {
            if (!seen.insert(above.entity).second) continue;
            if (std::ranges::binary_search(entities, above.entity)) return above;
            for (const Parent& higher : parents(kb, above.entity, weakest)) {
                next.push_back({higher.entity, std::max(above.placement, higher.placement)});
            }
        }
        level = std::move(next);
    }
    return {};
}

}  // namespace

bool is_partner(const KnowledgeBase& kb, EntityIndex organization) {
    return organization != kb.hub() &&
           (works_with(kb, organization, kb.hub()) || works_with(kb, kb.hub(), organization));
}

bool is_connected_with_hub(const KnowledgeBase& kb, EntityIndex organization) {
    const auto by_hub = [&](FactIndex index) {
        return kb.fact(index).subject == kb.hub() &&
               kb.fact(index).relation == Relation::takes_part_in;
    };
    const auto connects = [&](FactIndex index) {
        const Fact& fact = kb.fact(index);
        switch (fact.relation) {
            case Relation::shares_area:
            case Relation::shares_activity:
            case Relation::contributes:
            case Relation::based_on: return true;
            case Relation::takes_part_in:
                return std::ranges::any_of(kb.facts_to(fact.object), by_hub);
            case Relation::endorses: return fact.subject == kb.hub() || fact.object == kb.hub();
            case Relation::part_of:
            case Relation::works_with:
            case Relation::addresses: break;
        }
        return false;
    };
    return std::ranges::any_of(kb.facts_from(organization), connects) ||
           std::ranges::any_of(kb.facts_to(organization), connects);
}

bool is_part_of_hub(const KnowledgeBase& kb, EntityIndex organization) {
    std::vector<EntityIndex> level{organization};
    std::set<EntityIndex> seen{organization};
    while (!level.empty()) {
        const EntityIndex part = level.back();
        level.pop_back();
        for (const FactIndex fact : kb.facts_from(part, Relation::part_of)) {
            const EntityIndex whole = kb.fact(fact).object;
            if (whole == kb.hub()) return true;
            if (seen.insert(whole).second) level.push_back(whole);
        }
    }
    return false;
}

std::vector<EntityIndex> partners(const KnowledgeBase& kb) {
    std::vector<EntityIndex> found = entities_of(kb, EntityType::organization);
    std::erase_if(found, [&](EntityIndex entity) { return !is_partner(kb, entity); });
    return found;
}

std::vector<FactIndex> part_of_facts(const KnowledgeBase& kb, EntityIndex part) {
    const auto facts = kb.facts_from(part, Relation::part_of);
    std::vector<FactIndex> found(facts.begin(), facts.end());
    std::ranges::stable_sort(found, {}, [&](FactIndex fact) { return kb.fact(fact).basis; });
    return found;
}

std::vector<EntityIndex> contexts_of(const KnowledgeBase& kb, EntityIndex partner) {
    std::vector<EntityIndex> found;
    if (partner == kb.hub()) return found;
    for (const FactIndex index : kb.facts_from(partner, Relation::works_with)) {
        const Fact& fact = kb.fact(index);
        if (fact.object != kb.hub()) continue;
        if (fact.context == kNoEntity || fact.context == partner) continue;
        found.push_back(fact.context);
    }
    return found;
}

std::vector<Nested> nested(const KnowledgeBase& kb, const std::vector<EntityIndex>& entities,
                           Placement weakest) {
    std::map<EntityIndex, std::vector<Nested>> below;
    std::vector<EntityIndex> by_name = entities;
    sort_by_name(kb, by_name, std::identity());
    for (const EntityIndex entity : by_name) {
        const Parent above = nearest_above(kb, entity, entities, weakest);
        below[above.entity].push_back({entity, 0, above.entity, above.placement});
    }
    std::vector<Nested> order;
    std::vector<Nested> open;
    const auto open_below = [&](EntityIndex above, std::size_t depth) {
        const auto found = below.find(above);
        if (found == below.end()) return;
        for (Nested& node : std::views::reverse(found->second)) {
            node.depth = depth;
            open.push_back(node);
        }
        below.erase(found);
    };
    open_below(kNoEntity, 0);
    while (!open.empty() || !below.empty()) {
        // Only a cycle of contexts is left, which has no root: begin anywhere in it.
        if (open.empty()) open_below(below.begin()->first, 0);
        const Nested next = open.back();
        open.pop_back();
        order.push_back(next);
        open_below(next.entity, next.depth + 1);
    }
    return order;
}

}  // namespace liaison::ask
