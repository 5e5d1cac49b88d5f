// SPDX-License-Identifier: MIT
#include "ask/views/connections_of.hpp"

#include <algorithm>
#include <utility>

#include "ask/views/connection_builder.hpp"
#include "liaison/ask/graph/hierarchy.hpp"
#include "liaison/ask/query/evaluate.hpp"
#include "liaison/model/distinct.hpp"

namespace liaison::ask {
namespace {

/// Collects the connections of one entity.
class Profiler {
  public:
    Profiler(const KnowledgeBase& kb, EntityIndex entity, const ProfileFilter& filter,
             AddressedBy addressed = {})
        : kb_(kb), entity_(entity), filter_(filter), addressed_(addressed) {}

    std::vector<Connection> connections(FacetId facet) const {
        ConnectionBuilder builder(kb_, filter_.limits.facts);
        switch (facet) {
            case FacetId::areas: areas(builder); break;
            case FacetId::partners: partners(builder); break;
            case FacetId::groups: connected(builder, EntityType::group); break;
            case FacetId::initiatives: connected(builder, EntityType::initiative); break;
            case FacetId::instruments: connected(builder, EntityType::instrument); break;
            case FacetId::activities: activities(builder, Relation::shares_activity); break;
            case FacetId::contributions: activities(builder, Relation::contributes); break;
            case FacetId::organizations:
            case FacetId::roles: bodies(builder); break;
        }
        return builder.take_nested();
    }

  private:
    EntityType type() const { return kb_.entity(entity_).type; }
    EntityType type(EntityIndex entity) const { return kb_.entity(entity).type; }

    bool accepts(FactPath path) const { return accepts_all_ || filter_.accepts_path(kb_, path); }

    /// Visits the paths that the filter accepts, with their last fact.
    void for_each_admitted(const auto& visit) const {
        // Only organizations have connections by chains of facts. Chains come after single facts.
        const bool direct =
            filter_.mode == TraversalMode::direct || type() != EntityType::organization;
        for_each_fact_path(
            kb_, entity_,
            [&](FactPath path) {
                if (direct && path.size() > 1) return false;
                if (accepts(path)) visit(path, kb_.fact(path.back()));
                return true;
            },
            addressed_);
    }

    /// Collects the entities between a body and the end of a path. If the path leads through a
    /// group, initiative or instrument to an area, that is the only one, without the parts before.
    void through(FactPath path, std::vector<EntityIndex>& between) const {
        between.clear();
        for (const FactIndex index : path) {
            const Fact& fact = kb_.fact(index);
            const bool about = fact.relation == Relation::addresses;
            if (about && path.size() > 1) between.clear();
            if (about && fact.subject != entity_) between.push_back(fact.subject);
            if (fact.relation == Relation::part_of) between.push_back(fact.subject);
        }
    }

    /// Adds all facts of a relation that leaves the hub implicit.
    void of_everybody(ConnectionBuilder& builder, Relation relation) const {
        for (std::uint32_t i = 0; i < kb_.facts().size(); ++i) {
            const FactIndex index{i};
            const Fact& fact = kb_.fact(index);
            if (fact.relation != relation || !filter_.accepts_fact(kb_, index)) continue;
            if (filter_.accepts_connection(fact))
                builder.add(fact.object, fact.subject, {&index, 1}, {});
        }
    }

    /// Adds the areas of an organization, or those that a group, initiative or instrument
    /// addresses. The hub also has the areas that others share with it. Broader and narrower areas
    /// are not facts and give no connections. For the profile of the area `seen_from`, this entity
    /// is added instead of the area.
    void areas(ConnectionBuilder& builder, EntityIndex seen_from = kNoEntity) const {
        if (is_hub()) of_everybody(builder, Relation::shares_area);
        std::vector<EntityIndex> between;
        for_each_admitted([&](FactPath path, const Fact& last) {
            if (last.relation != Relation::shares_area && last.relation != Relation::addresses) {
                return;
            }
            through(path, between);
            if (filter_.areas.empty()) builder.add(last.object, kNoEntity, path, between);
            // The connection is with the area asked for, through the narrower area of the fact.
            for (const AskedArea& asked : filter_.areas) {
                if (!std::ranges::binary_search(asked.narrower, last.object)) continue;
                const EntityIndex area = asked.area;
                if (last.object != area) between.push_back(last.object);
                builder.add(area == seen_from ? entity_ : area, kNoEntity, path, between,
                            is_placed_by_editors(kb_, last.object, area));
                if (last.object != area) between.pop_back();
            }
        });
    }

    bool is_hub() const { return entity_ == kb_.hub(); }

    /// Adds the partners that are connected with an area, or those that work with the hub.
    void partners(ConnectionBuilder& builder) const {
        if (type() != EntityType::area) {
            for_each_admitted([&](FactPath path, const Fact& last) {
                if (path.size() > 1 || last.relation != Relation::works_with) return;
                const EntityIndex other = last.subject == entity_ ? last.object : last.subject;
                builder.add(other, kNoEntity, path, {});
            });
            return;
        }
        const auto areas = filter_.mode == TraversalMode::direct ? std::vector{entity_}
                                                                 : with_narrower(kb_, entity_);
        ProfileFilter filter = filter_;
        filter.areas = {{entity_, areas}};
        std::vector<FactIndex> addressed;
        for (const EntityIndex area : areas) {
            const auto facts = kb_.facts_to(area);
            addressed.insert(addressed.end(), facts.begin(), facts.end());
        }
        std::ranges::sort(addressed);
        for (const EntityIndex partner : named_on_paths_of(kb_, areas)) {
            if (!is_partner(kb_, partner)) continue;
            Profiler(kb_, partner, filter, addressed).areas(builder, entity_);
        }
    }

    /// Adds entities of one type that address the area or, if transitive, a narrower one.
    void addressing(ConnectionBuilder& builder, EntityType wanted) const {
        const auto areas = filter_.mode == TraversalMode::direct ? std::vector{entity_}
                                                                 : with_narrower(kb_, entity_);
        for (const EntityIndex area : areas) {
            std::vector<EntityIndex> between;
            if (area != entity_) between.push_back(area);
            for (const FactIndex index : kb_.facts_to(area)) {
                const Fact& fact = kb_.fact(index);
                if (fact.relation != Relation::addresses || type(fact.subject) != wanted) continue;
                if (!filter_.accepts_fact(kb_, index)) continue;
                builder.add(fact.subject, kNoEntity, {&index, 1}, between,
                            is_placed_by_editors(kb_, area, entity_));
            }
        }
    }

    /// Adds the groups or initiatives that are based on an instrument.
    void based_on_it(ConnectionBuilder& builder, EntityType wanted) const {
        for_each_admitted([&](FactPath path, const Fact& last) {
            if (path.size() > 1 || last.relation != Relation::based_on) return;
            if (type(last.subject) == wanted) builder.add(last.subject, kNoEntity, path, {});
        });
    }

    /// Adds the groups, initiatives or instruments that an organization or a part of it is
    /// connected with, and the hub's part in each; for the hub, all instruments that facts are
    /// based on. For an area, adds those that address it; for an instrument, those that are based
    /// on it.
    void connected(ConnectionBuilder& builder, EntityType wanted) const {
        if (type() == EntityType::area) return addressing(builder, wanted);
        if (type() == EntityType::instrument) return based_on_it(builder, wanted);
        if (is_hub() && wanted == EntityType::instrument) {
            return of_everybody(builder, Relation::based_on);
        }
        std::vector<EntityIndex> found;
        std::vector<EntityIndex> between;
        for_each_admitted([&](FactPath path, const Fact& last) {
            if (is_connection(last.relation) && type(last.object) == wanted &&
                filter_.accepts_connection(last)) {
                found.push_back(last.object);
                through(path, between);
                builder.add(last.object, last.subject, path, between);
            }
        });
        keep_first_of_each(found);
        const auto subject = [&](FactIndex fact) { return kb_.fact(fact).subject; };
        for (const EntityIndex object : found) {
            const FactList facts = kb_.facts_to(object);
            for (const FactIndex index : std::ranges::equal_range(facts, kb_.hub(), {}, subject)) {
                const Fact& fact = kb_.fact(index);
                if (is_connection(fact.relation) && filter_.accepts_fact(kb_, index) &&
                    filter_.accepts_connection(fact)) {
                    builder.add(object, fact.subject, {&index, 1}, {});
                }
            }
        }
    }

    /// Adds the activities that an organization shares or contributes, or that are stated in its
    /// context; for the hub, those of all organizations.
    void activities(ConnectionBuilder& builder, Relation relation) const {
        if (is_hub()) return of_everybody(builder, relation);
        for_each_admitted([&](FactPath path, const Fact& last) {
            if (path.size() > 1 || last.relation != relation) return;
            if (last.object == entity_ || !filter_.accepts_connection(last)) return;
            builder.add(last.object, last.subject, path, {});
        });
    }

    /// Adds the organizations with a fact whose object is this group, initiative, activity or
    /// instrument.
    void bodies(ConnectionBuilder& builder) const {
        for_each_admitted([&](FactPath path, const Fact& last) {
            if (path.size() > 1 || last.object != entity_) return;
            if (type(last.subject) != EntityType::organization) return;
            if (filter_.accepts_connection(last.role))
                builder.add(last.subject, kNoEntity, path, {});
        });
    }

    const KnowledgeBase& kb_;
    EntityIndex entity_;
    const ProfileFilter& filter_;
    AddressedBy addressed_;
    bool accepts_all_ = filter_.accepts_all_paths();
};

}  // namespace

std::vector<Connection> connections_of(const KnowledgeBase& kb, EntityIndex entity,
                                       const ProfileFilter& filter, FacetId facet) {
    return Profiler(kb, entity, filter).connections(facet);
}

}  // namespace liaison::ask
