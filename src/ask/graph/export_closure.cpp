// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/export_closure.hpp"

#include <set>

#include "liaison/ask/graph/traversal.hpp"

namespace liaison::ask {
namespace {

class Selection {
  public:
    explicit Selection(const KnowledgeBase& kb) : kb_(kb), subgraph_(empty_subgraph(kb)) {}

    void add(EntityIndex entity) {
        while (entity != kNoEntity && !subgraph_.entities[to_index(entity)]) {
            subgraph_.entities[to_index(entity)] = true;
            add(kb_.citations(entity));
            add_frame(entity);
            entity = kb_.entity(entity).broader;
        }
    }

    void add(FactIndex index) {
        if (subgraph_.facts[to_index(index)]) return;
        subgraph_.facts[to_index(index)] = true;
        const Fact& fact = kb_.fact(index);
        add(kb_.citations(index));
        for (const EntityIndex entity : {fact.subject, fact.object, fact.context}) add(entity);
    }

    /// Adds a partner and, in turn, those whose work with the hub is stated in its context. That
    /// fact makes them partners in the export as well, so their other facts are needed.
    void add_partner(EntityIndex first) {
        std::vector<EntityIndex> open{first};
        while (!open.empty()) {
            const EntityIndex partner = open.back();
            open.pop_back();
            if (!partners_.insert(partner).second) continue;
            add(partner);
            for_each_fact_path(kb_, partner, [this](FactPath path) {
                for (const FactIndex fact : path) add(fact);
                return true;
            });
            for (const FactIndex fact : kb_.facts_around(partner)) {
                if (kb_.fact(fact).relation != Relation::works_with) continue;
                for (const EntityIndex body : {kb_.fact(fact).subject, kb_.fact(fact).object}) {
                    if (body != kb_.hub()) open.push_back(body);
                }
            }
        }
    }

    Subgraph take() {
        // A loop, not recursion: groups and initiatives may be nested a million levels deep.
        while (!frames_.empty()) {
            const EntityIndex frame = frames_.back();
            frames_.pop_back();
            for (const FactIndex fact : kb_.facts_from(frame)) {
                const Relation relation = kb_.fact(fact).relation;
                if (relation == Relation::part_of || relation == Relation::based_on) add(fact);
            }
            for (const FactIndex fact : kb_.facts_to(frame)) {
                const bool hub = kb_.fact(fact).subject == kb_.hub();
                if (hub && is_connection(kb_.fact(fact).relation)) add(fact);
            }
        }
        return std::move(subgraph_);
    }

  private:
    void add(std::span<const Citation> citations) {
        for (const Citation& citation : citations) {
            subgraph_.sources[to_index(citation.source)] = true;
            if (citation.section != kNoSection) subgraph_.sections[citation.section] = true;
        }
    }

    /// Queues a group, initiative or instrument. `take` adds the hub's part in it, and what it is
    /// part of and based on.
    void add_frame(EntityIndex entity) {
        switch (kb_.entity(entity).type) {
            case EntityType::group:
            case EntityType::initiative:
            case EntityType::instrument: frames_.push_back(entity); break;
            default: break;
        }
    }

    const KnowledgeBase& kb_;
    Subgraph subgraph_;
    std::vector<EntityIndex> frames_;
    std::set<EntityIndex> partners_;
};

}  // namespace

Subgraph export_closure(const KnowledgeBase& kb, const std::vector<EntityIndex>& partners) {
    Selection selection(kb);
    selection.add(kb.hub());
    for (const EntityIndex partner : partners) selection.add_partner(partner);
    return selection.take();
}

}  // namespace liaison::ask
