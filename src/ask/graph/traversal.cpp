// SPDX-License-Identifier: MIT
#include "liaison/ask/graph/traversal.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "liaison/model/distinct.hpp"
#include "liaison/model/error.hpp"

namespace liaison::ask {
namespace {

/// An organization reached by `part-of` facts, with the last of these and the previous step.
struct Step {
    EntityIndex entity;
    FactIndex fact{};
    std::size_t from = 0;
};

enum class Direction : std::uint8_t { to_parts, to_wholes };

/// The entity itself (step 0, without a fact) and all its parts or wholes, nearest first.
std::vector<Step> walk(const KnowledgeBase& kb, EntityIndex entity, Direction direction) {
    const bool down = direction == Direction::to_parts;
    std::vector<Step> steps{{entity}};
    std::unordered_set<std::uint32_t> seen;  // most entities have none below or above them
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const EntityIndex here = steps[i].entity;
        for (const FactIndex index : down ? kb.facts_to(here) : kb.facts_from(here)) {
            const Fact& fact = kb.fact(index);
            if (fact.relation != Relation::part_of) continue;
            const EntityIndex next = down ? fact.subject : fact.object;
            if (seen.empty()) seen.insert(static_cast<std::uint32_t>(entity));
            if (!seen.insert(static_cast<std::uint32_t>(next)).second) continue;
            steps.push_back({next, index, i});
        }
    }
    return steps;
}

/// Appends the facts that lead to a step, ordered from whole to part.
void append_chain(const std::vector<Step>& steps, std::size_t step, Direction direction,
                  std::vector<FactIndex>& path) {
    const auto first = static_cast<std::ptrdiff_t>(path.size());
    for (; step != 0; step = steps[step].from) path.push_back(steps[step].fact);
    if (direction == Direction::to_parts) std::reverse(path.begin() + first, path.end());
}

/// The loader refuses a file with such a circle, but a snapshot may have one.
Error circle_of_areas() { return Error{ErrorKind::data, "an area is narrower than itself"}; }

bool is_organization(const KnowledgeBase& kb, EntityIndex entity) {
    return kb.entity(entity).type == EntityType::organization;
}

/// Whether a body has such a connection with an area or activity alone, without its wholes.
bool is_without_wholes(Relation relation) {
    return relation == Relation::shares_area || relation == Relation::shares_activity ||
           relation == Relation::contributes;
}

/// Entities in the order in which they were added, each once.
class EntitySet {
  public:
    explicit EntitySet(const KnowledgeBase& kb) : is_in_(kb.entities().size()) {}

    void add(EntityIndex entity) {
        if (is_in_[to_index(entity)]) return;
        is_in_[to_index(entity)] = true;
        list_.push_back(entity);
    }
    const std::vector<EntityIndex>& list() const { return list_; }

  private:
    std::vector<bool> is_in_;
    std::vector<EntityIndex> list_;
};

/// Calls the visitor with paths until it returns false.
class Visit {
  public:
    Visit(const KnowledgeBase& kb, const FactPathVisitor& visitor, AddressedBy addressed)
        : kb_(kb), visitor_(visitor), addressed_(addressed) {}

    bool goes_on() const { return goes_on_; }

    void single(FactIndex fact) { whole({&fact, 1}); }

    void whole(FactPath path) { goes_on_ = goes_on_ && visitor_(path); }

    /// Visits the path extended by each fact that says which area `about` addresses.
    void on_to_areas(std::vector<FactIndex>& path, EntityIndex about) {
        for (const FactIndex fact : addressed_from(about)) {
            if (!goes_on_) return;
            path.push_back(fact);
            whole(path);
            path.pop_back();
        }
    }

    void facts_naming(EntityIndex entity) {
        for (const FactIndex fact : kb_.facts_from(entity)) single(fact);
        for (const FactIndex fact : kb_.facts_to(entity)) {
            if (kb_.fact(fact).subject != entity) single(fact);
        }
        for (const FactIndex fact : kb_.facts_around(entity)) {
            if (kb_.fact(fact).subject != entity && kb_.fact(fact).object != entity) single(fact);
        }
    }

    void from_organization(EntityIndex organization) {
        const auto steps = walk(kb_, organization, Direction::to_parts);
        std::vector<FactIndex> path;
        for (std::size_t step = 0; step < steps.size() && goes_on_; ++step) {
            path.clear();
            append_chain(steps, step, Direction::to_parts, path);
            const EntityIndex body = steps[step].entity;
            for (const auto facts : {kb_.facts_from(body), kb_.facts_around(body)}) {
                for (const FactIndex connection : facts) {
                    const Fact& fact = kb_.fact(connection);
                    if (!is_connection(fact.relation)) continue;
                    path.push_back(connection);
                    if (step != 0) whole(path);
                    on_to_areas(path, fact.object);
                    path.pop_back();
                }
            }
        }
    }

    /// Visits each connection with `about`, from the bodies that it names and from their wholes.
    /// Appends `last` to each path, if given.
    void connections_with(EntityIndex about, const FactIndex* last) {
        for (const FactIndex connection : kb_.facts_to(about)) {
            const Fact& fact = kb_.fact(connection);
            if (!is_connection(fact.relation)) continue;
            for (const EntityIndex body : {fact.subject, fact.context}) {
                // A group that is based on an instrument does not connect its members with it.
                if (body == kNoEntity || !is_organization(kb_, body)) continue;
                from_wholes(body, connection, last);
            }
        }
    }

    /// Visits the instruments that a group or initiative is based on, and their areas, from the
    /// body in whose context that is stated and from its wholes.
    void from_frame(EntityIndex frame) {
        for (const FactIndex connection : kb_.facts_from(frame, Relation::based_on)) {
            const Fact& fact = kb_.fact(connection);
            if (fact.context == kNoEntity) continue;
            from_wholes(fact.context, connection, nullptr);
            for (const FactIndex about : kb_.facts_from(fact.object, Relation::addresses)) {
                from_wholes(fact.context, connection, &about);
            }
        }
    }

    void to_area(EntityIndex area) {
        for (const FactIndex fact : kb_.facts_to(area)) {
            if (kb_.fact(fact).relation == Relation::addresses) {
                connections_with(kb_.fact(fact).subject, &fact);
            }
        }
    }

  private:
    /// The `addresses` facts of a connection's object that may continue a path. If they are given,
    /// no fact is read to find those among them that have the subject.
    FactList addressed_from(EntityIndex about) const {
        if (!addressed_) return kb_.facts_from(about, Relation::addresses);
        const auto all = kb_.facts_from(about);
        if (addressed_->empty() || all.empty()) return listed_facts({});
        const auto first = std::ranges::lower_bound(*addressed_, all.front());
        return listed_facts({first, std::ranges::upper_bound(*addressed_, all.back())});
    }

    /// Visits a connection that names the body, from the body and from its wholes. A path of one
    /// fact is skipped, as `facts_naming` visits it.
    void from_wholes(EntityIndex body, FactIndex connection, const FactIndex* last) {
        if (last != nullptr) whole(std::array{connection, *last});
        if (kb_.facts_from(body, Relation::part_of).empty()) return;
        const auto steps = walk(kb_, body, Direction::to_wholes);
        for (std::size_t step = 1; step < steps.size() && goes_on_; ++step) {
            std::vector<FactIndex> path;
            append_chain(steps, step, Direction::to_wholes, path);
            path.push_back(connection);
            if (last != nullptr) path.push_back(*last);
            whole(path);
        }
    }

    const KnowledgeBase& kb_;
    const FactPathVisitor& visitor_;
    AddressedBy addressed_;
    bool goes_on_ = true;
};

}  // namespace

bool is_connection(Relation relation) {
    return relation == Relation::takes_part_in || relation == Relation::based_on;
}

bool for_each_fact_path(const KnowledgeBase& kb, EntityIndex entity, const FactPathVisitor& visit,
                        AddressedBy addressed) {
    Visit visiting(kb, visit, addressed);
    visiting.facts_naming(entity);
    if (!visiting.goes_on()) return false;
    switch (kb.entity(entity).type) {
        case EntityType::organization: visiting.from_organization(entity); break;
        case EntityType::area: visiting.to_area(entity); break;
        case EntityType::group:
        case EntityType::initiative:
            visiting.connections_with(entity, nullptr);
            visiting.from_frame(entity);
            break;
        case EntityType::instrument: visiting.connections_with(entity, nullptr); break;
        case EntityType::activity: break;
    }
    return visiting.goes_on();
}

std::vector<EntityIndex> named_on_paths_of(const KnowledgeBase& kb,
                                           std::span<const EntityIndex> things) {
    EntitySet named(kb);
    EntitySet parts(kb);  // their wholes have a path as well
    const auto name = [&](FactIndex index) {
        const Fact& fact = kb.fact(index);
        const bool has_wholes = !is_without_wholes(fact.relation);
        for (const EntityIndex entity : {fact.subject, fact.object, fact.context}) {
            if (entity == kNoEntity) continue;
            named.add(entity);
            if (has_wholes) parts.add(entity);
        }
    };
    std::vector<EntityIndex> addressing;
    for (const EntityIndex thing : things) {
        const bool area = kb.entity(thing).type == EntityType::area;
        for_each_fact_path(kb, thing, [&](FactPath path) {
            const Fact& fact = kb.fact(path.front());
            if (area && fact.relation == Relation::addresses) addressing.push_back(fact.subject);
            if (area && path.size() > 1) return false;  // connections are added below, once for all
            std::ranges::for_each(path, name);
            return true;
        });
    }
    keep_first_of_each(addressing);
    for (const EntityIndex object : addressing) {
        for (const FactIndex fact : kb.facts_to(object)) {
            if (is_connection(kb.fact(fact).relation)) name(fact);
        }
    }
    std::size_t next = 0;  // the list grows meanwhile
    while (next < parts.list().size()) {
        std::ranges::for_each(kb.facts_from(parts.list()[next++], Relation::part_of), name);
    }
    std::vector<EntityIndex> sorted = named.list();
    std::ranges::sort(sorted);
    return sorted;
}

std::vector<EntityIndex> with_narrower(const KnowledgeBase& kb, EntityIndex area, Narrower which) {
    std::vector<EntityIndex> found{area};
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found.size() > kb.entities().size()) throw circle_of_areas();
        for (const EntityIndex narrower : kb.directly_narrower(found[i])) {
            const bool stated = kb.entity(narrower).basis == Basis::stated;
            if (which == Narrower::all || stated) found.push_back(narrower);
        }
    }
    std::ranges::sort(found);
    return found;
}

bool is_placed_by_editors(const KnowledgeBase& kb, EntityIndex narrower, EntityIndex area) {
    for (const EntityIndex between : with_broader(kb, narrower)) {
        if (between == area) return false;
        if (kb.entity(between).basis == Basis::editorial) return true;
    }
    return false;
}

std::vector<EntityIndex> with_broader(const KnowledgeBase& kb, EntityIndex area) {
    std::vector<EntityIndex> found;
    for (; area != kNoEntity; area = kb.entity(area).broader) {
        if (found.size() > kb.entities().size()) throw circle_of_areas();
        found.push_back(area);
    }
    return found;
}

}  // namespace liaison::ask
